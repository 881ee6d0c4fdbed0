namespace Academy.Catalogue.Content.Checking.Strict.Reading;

/// <summary>What a passage is to its reader.</summary>
internal enum PassageKind
{
    /// <summary>A title, heading or call-out title.</summary>
    Heading,

    /// <summary>Running text of a lesson: paragraphs and list items, those in call-outs too.</summary>
    Prose,

    /// <summary>A block quotation: the words of another document.</summary>
    Quotation,

    /// <summary>A cell of a table.</summary>
    Cell,

    /// <summary>A footnote, or the ground of an answer.</summary>
    Citation,

    /// <summary>What stands under a figure, or over a video.</summary>
    Caption,

    /// <summary>The alternative text of a figure.</summary>
    Alternative,

    /// <summary>A step of a BPMN diagram's text version.</summary>
    Step,

    Prompt,

    /// <summary>What is chosen, ordered or matched.</summary>
    Choice,

    Feedback,

    Explanation,

    /// <summary>A summary, objective or other text of a course, track or programme.</summary>
    Summary,
}
