namespace Academy.Catalogue.Content.Checking.Courses;

/// <summary>A lesson that asks for a check or a video has one; else nobody could complete it.</summary>
internal sealed class CompletionCanBeReached : ICourseRule
{
    public IEnumerable<ContentError> Check(CourseUnderCheck course)
    {
        foreach (var lesson in course.Source.Lessons)
        {
            if (lesson.Completes.ByCheck && !course.Texts.Any(text => text.File == lesson.File && text.HasBlock("check")))
                yield return new(lesson.File, lesson.Completes.Line, "completes が check ですが、本文に check の問題がありません", "```check の問題を入れるか、completes を confirm にします");
            if (lesson.Completes.ByVideo && !course.Texts.Any(text => text.File == lesson.File && text.HasBlock("video")))
                yield return new(lesson.File, lesson.Completes.Line, $"completes が {lesson.Completes.Written} ですが、本文に動画がありません", "```video を入れるか、completes を confirm にします");
        }
    }
}
