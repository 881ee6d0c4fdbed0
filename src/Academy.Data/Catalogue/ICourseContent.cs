namespace Academy.Data.Catalogue;

/// <summary>A part of a course or of its releases: seen by every organisation that offers the course, its owner among them.</summary>
public interface ICourseContent
{
    Guid CourseId { get; }
}
