using System.Diagnostics.Metrics;

namespace WraparoundCare.Community.Forum.Replies;

/// <summary>What is counted of answers by mail.</summary>
internal static class ReplyTelemetry
{
    private static readonly Meter Meter = new("WraparoundCare.Community.Replies");

    private static readonly Counter<long> Received = Meter.CreateCounter<long>(
        "forum.reply.received", "{mail}", "Mails to the forum, by what became of them.");

    public static void Count(ReplyResult result) =>
        Received.Add(1, new KeyValuePair<string, object?>("forum.reply.result", result.ToString().ToLowerInvariant()));
}
