using System.Diagnostics.Metrics;

namespace WraparoundCare.Community.Forum.SharedPages;

/// <summary>What is counted of the pages that many readers share.</summary>
internal static class SharedPageTelemetry
{
    private static readonly Meter Meter = new("WraparoundCare.Community.SharedPages");

    private static readonly Counter<long> Requests = Meter.CreateCounter<long>(
        "forum.shared_page.requests", "{request}", "Requests for a page of the forum: hit, miss, or own, which is made for one reader.");

    public static void Answered(string result) => Requests.Add(1, new KeyValuePair<string, object?>("forum.shared_page.result", result));
}
