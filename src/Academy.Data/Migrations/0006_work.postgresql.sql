-- A worker ends its work in the transaction of the effect, which is in the organisation's scope.
grant update ("State", "DueAt", "LeaseOwner", "LeaseUntil", "LeaseToken", "Attempts", "LastError", "EndedAt") on "Work" to academy_app;
