using Academy.Learning.Services.Quizzes;

namespace Academy.Learning.Pages;

/// <param name="Course">The course's address.</param>
public sealed record ShownReview(ReviewedQuestion Question, string Course);
