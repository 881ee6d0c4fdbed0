-- The three roles of Academy. Run once by a superuser, before the first `migrate`; set the passwords to your own.

-- Owns the schema; used by the verb `migrate` alone (ConnectionStrings__AcademyOwner).
create role academy_owner login;

-- Sees all organisations. Nobody signs in with it: the application takes it on for the span of one named transaction.
create role academy_system nologin;

-- The web site and its jobs (ConnectionStrings__Academy). NOINHERIT: the policies of academy_system do not hold for it
-- unless it has taken that role on.
create role academy_app login noinherit;
grant academy_system to academy_app;
