using Academy.Data.Catalogue;
using Academy.Data.Learning;
using Academy.Data.Organisations;
using Academy.Domain.Learning;
using Academy.Domain.Names;
using Academy.Domain.Time;

namespace Academy.Integration.Tests.Reporting;

/// <summary>Makes up an organisation of three years: its chart changes, people move, leave, are moved back in time, pause, are exempt, complete.</summary>
internal sealed class RandomOrganisation(Guid organisationId, IReadOnlyList<Offering> offerings, IReadOnlyDictionary<Guid, Guid> releases, int seed)
{
    private static readonly DateOnly First = new(2024, 4, 1);
    private static readonly string[] Readings = ["あおき はな", "いとう けん", "かとう りょう", "がとう みき", "さとう あい", "はやし ゆう", "ぱく じん", "わたなべ なお"];

    private readonly Random _random = new(seed);
    private readonly RandomRows _rows = new() { OrganisationId = organisationId };

    public RandomRows Make(int departments, int people)
    {
        for (var number = 0; number < departments; number++)
            AddDepartment(number);
        for (var number = 0; number < people; number++)
            AddPerson(number);
        return _rows;
    }

    private DateOnly Day(int from = -60, int until = 1100) => First.AddDays(_random.Next(from, until));

    private bool Chance(int percent) => _random.Next(100) < percent;

    /// <summary>One to three versions, some ended for good, under an earlier office or at the top; a parent may end before its children.</summary>
    private void AddDepartment(int number)
    {
        var department = new Department { OrganisationId = organisationId, Code = $"D{number}" };
        var earlier = _rows.Departments.ToList();
        _rows.Departments.Add(department);
        var from = Chance(70) ? First.AddYears(-4) : Day();
        for (var version = 0; version < 3; version++)
        {
            var until = version == 2 || Chance(50) ? (DateOnly?)null : from.AddDays(_random.Next(30, 500));
            var parent = earlier.Count == 0 || Chance(30) ? null : earlier[_random.Next(earlier.Count)];
            var above = parent is null ? "" : _rows.Versions.Last(row => row.DepartmentId == parent.Id).Path;
            _rows.Versions.Add(new DepartmentVersion
            {
                OrganisationId = organisationId,
                DepartmentId = department.Id,
                ValidFrom = from,
                ValidUntil = until,
                Name = $"第{number}課{version}",
                ParentId = parent?.Id,
                Path = above + DepartmentPath.Step(department.Id),
                Position = _random.Next(5),
            });
            if (until is null || Chance(40))
                return;
            from = until.Value;
        }
    }

    private void AddPerson(int number)
    {
        var person = new Person();
        var reading = Readings[_random.Next(Readings.Length)].Split(' ');
        var member = new StaffMember
        {
            OrganisationId = organisationId,
            PersonId = person.Id,
            EmployeeNumber = $"R{number}",
            FamilyName = "試験",
            GivenName = $"{number}",
            FamilyReading = reading[0],
            GivenReading = reading[1],
            ReadingKey = ReadingKey.Of(reading[0], reading[1]),
            ValidFrom = First.AddYears(-4),
        };
        _rows.People.Add(person);
        _rows.Staff.Add(member);
        AddPostings(member.Id);
        foreach (var offering in offerings)
            for (var cycle = Chance(70) ? 1 : 2024; cycle is 1 or (>= 2024 and <= 2026); cycle = cycle == 1 ? 0 : cycle + 1)
                if (Chance(70))
                    AddEnrolment(member.Id, offering, cycle);
    }

    /// <summary>At most one main posting on a day, with gaps; concurrent ones anyhow.</summary>
    private void AddPostings(Guid member)
    {
        for (var from = Chance(80) ? First.AddYears(-4) : Day(); from < First.AddYears(3);)
        {
            DateOnly? until = Chance(40) ? null : from.AddDays(_random.Next(1, 500));
            AddPosting(member, PostingKind.Main, from, until);
            if (until is null)
                break;
            from = until.Value.AddDays(Chance(80) ? 0 : _random.Next(1, 60));
        }

        if (Chance(30))
            AddPosting(member, Chance(50) ? PostingKind.Concurrent : PostingKind.Seconded, First.AddYears(-1), null);
    }

    private void AddPosting(Guid member, PostingKind kind, DateOnly from, DateOnly? until) => _rows.Postings.Add(new Posting
    {
        OrganisationId = organisationId,
        StaffMemberId = member,
        DepartmentId = _rows.Departments[_random.Next(_rows.Departments.Count)].Id,
        Kind = kind,
        ValidFrom = from,
        ValidUntil = until,
    });

    private void AddEnrolment(Guid member, Offering offering, int cycle)
    {
        var created = At(Day());
        var enrolment = new Enrolment
        {
            OrganisationId = organisationId,
            StaffMemberId = member,
            CourseId = offering.CourseId,
            Cycle = cycle,
            OfferingId = offering.Id,
            ReleaseId = releases[offering.CourseId],
            Source = EnrolmentSource.Assigned,
            DueOn = Chance(70) ? Day() : null,
            PausedFrom = Chance(15) ? Day() : null,
            ExemptedAt = Chance(10) ? At(Day()) : null,
            CreatedAt = created,
        };
        DateTime? started = Chance(65) ? At(Day()) : null;
        DateOnly? completed = started is not null && Chance(60) ? Day() : null;
        _rows.Enrolments.Add(enrolment);
        _rows.Facts.Add(new LearningFact
        {
            OrganisationId = organisationId,
            EnrolmentId = enrolment.Id,
            StaffMemberId = member,
            CourseId = offering.CourseId,
            Status = completed is not null ? LearningStatus.Completed
                : enrolment.ExemptedAt is not null || Chance(3) ? LearningStatus.Exempt
                : started is not null ? LearningStatus.UnderWay
                : LearningStatus.NotStarted,
            StartedAt = started,
            CompletedOn = completed,
            CompletedAt = completed is { } day ? TokyoTime.StartOf(day) : null,
            ReleaseId = enrolment.ReleaseId,
            CurrentReleaseId = enrolment.ReleaseId,
        });
    }

    /// <summary>Some moment of the day in Tokyo, often the first or the last.</summary>
    private DateTime At(DateOnly day) => TokyoTime.At(day, _random.Next(3) switch
    {
        0 => TimeOnly.MinValue,
        1 => new(23, 59, 59),
        _ => new(_random.Next(24), 0),
    });
}
