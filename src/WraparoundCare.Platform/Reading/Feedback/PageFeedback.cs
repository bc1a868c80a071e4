using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Platform.Reading.Feedback;

/// <summary>Counts the answers to "Was dit nuttig?".</summary>
public sealed class PageFeedback(ICoreScopeProvider scopes, ICurrentUnitOfWork work, TimeProvider time)
{
    public async Task CountAsync(Guid page, bool useful, CancellationToken cancellationToken)
    {
        var day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var (yes, no) = useful ? (1, 0) : (0, 1);
        using var scope = scopes.CreateCoreScope();

        // One statement that both databases know: two readers who answer at the same moment are both counted.
        await work.Required.Db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO page_feedback (page, day, useful, not_useful) VALUES ({page}, {day}, {yes}, {no})
            ON CONFLICT (page, day) DO UPDATE SET
                useful = page_feedback.useful + excluded.useful, not_useful = page_feedback.not_useful + excluded.not_useful
            """,
            cancellationToken);
        scope.Complete();
    }

    /// <summary>The counts of a page, the first day first.</summary>
    public async Task<IReadOnlyList<FeedbackDay>> OfAsync(Guid page, CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return await work.Required.Db.Set<PageFeedbackRow>()
            .Where(row => row.Page == page)
            .OrderBy(row => row.Day)
            .Select(row => new FeedbackDay(row.Day, row.Useful, row.NotUseful))
            .ToListAsync(cancellationToken);
    }
}

/// <summary>The answers that a page got on one day.</summary>
public sealed record FeedbackDay(DateOnly Day, int Useful, int NotUseful);
