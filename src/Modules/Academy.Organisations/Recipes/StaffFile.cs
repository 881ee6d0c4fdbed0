namespace Academy.Organisations.Recipes;

/// <summary>The form of the file that <see cref="StaffStep"/> reads.</summary>
internal sealed class StaffFile
{
    public required List<OrganisationPart> Organisations { get; init; }

    internal sealed class OrganisationPart
    {
        public required string Code { get; init; }
        public required List<OfficePart> Offices { get; init; }
        public required List<StaffPart> Staff { get; init; }
    }

    internal sealed class OfficePart
    {
        public required string Code { get; init; }
        public required string Name { get; init; }
        public string? Parent { get; init; }
        public required string Since { get; init; }
    }

    internal sealed class StaffPart
    {
        public required string Number { get; init; }

        /// <summary>Family name, given name.</summary>
        public required string[] Name { get; init; }

        /// <summary>Their readings.</summary>
        public required string[] Reading { get; init; }

        public string? Former { get; init; }
        public string? Mail { get; init; }
        public required string Since { get; init; }

        /// <summary>Main postings in order, each office code, first day, rank, title; one ends where the next begins.</summary>
        public required string[][] Main { get; init; }

        public string[][] Concurrent { get; init; } = [];
    }
}
