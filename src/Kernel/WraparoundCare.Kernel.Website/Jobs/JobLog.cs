using Microsoft.Extensions.Logging;

namespace WraparoundCare.Kernel.Website.Jobs;

/// <summary>What jobs log. Never the message of a failure: it can repeat what somebody wrote.</summary>
internal static partial class JobLog
{
    [LoggerMessage(LogLevel.Error, "Job {Job} failed with {Failure} and runs again at its next time. {StackTrace}")]
    public static partial void JobFailed(this ILogger logger, string job, string failure, string? stackTrace);

    [LoggerMessage(LogLevel.Warning, "Scheduled publishing of {Count} documents together failed with {Failure}: each is tried alone.")]
    public static partial void PublishingTogetherFailed(this ILogger logger, int count, string failure);

    [LoggerMessage(LogLevel.Error, "Scheduled publishing of document {Document} failed with {Failure} and is tried again. {StackTrace}")]
    public static partial void PublishingFailed(this ILogger logger, Guid document, string failure, string? stackTrace);

    [LoggerMessage(LogLevel.Error, "Document {Document} could not be published or unpublished as scheduled: {Result}.")]
    public static partial void PublishingRefused(this ILogger logger, Guid document, string result);

    [LoggerMessage(LogLevel.Information, "{Count} versions of documents were removed.")]
    public static partial void VersionsRemoved(this ILogger logger, int count);

    [LoggerMessage(
        LogLevel.Warning, "{Count} items stood in memory otherwise than in the database; the trees are read anew. {Differences}")]
    public static partial void TreesHealed(this ILogger logger, int count, string differences);
}
