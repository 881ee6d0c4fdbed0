namespace Academy.Catalogue.Content.Checking.Strict;

/// <summary>A rule of the style guide (<c>content/README.md</c>): what breaks it can be learnt from, but not as well as it should.</summary>
internal interface IStrictRule
{
    IEnumerable<ContentError> Check(ContentUnderReview content);
}
