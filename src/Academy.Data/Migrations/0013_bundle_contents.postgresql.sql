-- A bundle knows which version of each certificate is in its file, instead of when it was packed. Those made before name none, and are made again.
alter table "CertificateBundle" drop column "PackedAt";
alter table "CertificateBundle" rename column "CertificateIds" to "Certificates";
grant update ("Certificates", "Total") on "CertificateBundle" to academy_app;
