using System.Globalization;
using System.Net;
using WraparoundCare.Platform.Downloads.Counting;

namespace WraparoundCare.Platform.Tests.Downloads.Counting;

/// <summary>COUNTER's rules, as its Code of Practice (release 5) has them in 7.2, 7.3 and appendix E.</summary>
public class CounterRulesTests
{
    private static readonly Guid Plan = Guid.NewGuid();
    private static readonly CountedFile Pdf = new(Plan, "formulier.pdf");
    private static readonly CountedFile Word = new(Plan, "formulier.docx");
    private static readonly CountedFile Other = new(Guid.NewGuid(), "formulier.pdf");

    [Theory]
    [InlineData("10:01:00 10:01:29", 1, 1)]
    [InlineData("10:01:00 10:01:30", 1, 1)]
    [InlineData("10:01:00 10:01:31", 2, 1)]
    [InlineData("10:01:00 10:01:35", 2, 1)]
    [InlineData("10:01:00 10:01:29 10:01:58 10:02:27", 1, 1)]
    [InlineData("10:01:00 10:01:29 10:02:00", 2, 1)]
    [InlineData("10:59:00 11:01:00", 2, 2)]
    [InlineData("10:59:50 11:00:10", 1, 1)]
    [InlineData("10:10:00 10:59:50 11:00:10", 2, 2)]
    [InlineData("10:59:50 11:00:10 11:00:30 11:01:30", 2, 1)]
    public void Add_ClicksOfOneVisitor_CountsAsCounterSays(string clicks, int count, int unique)
    {
        var rules = new CounterRules();
        foreach (var click in clicks.Split(' '))
        {
            Assert.True(rules.Add(Pdf, Request($"2026-01-12 {click}")));
        }

        var changes = rules.TakeChanges();

        Assert.Equal(new DownloadChange(count, unique), Sum(changes, Pdf));
        Assert.Equal(new DownloadChange(count, unique), Sum(changes, Pdf with { Name = "" }));
    }

    [Fact]
    public void Add_AuditOfDoubleClicks_GivesItsNumbers()
    {
        // E.8: fifteen pairs within thirty seconds, fifteen with more between, each of another item.
        var rules = new CounterRules();
        for (var test = 0; test < 30; test++)
        {
            var file = new CountedFile(Guid.NewGuid(), "bestand.pdf");
            var start = At("2026-01-12 09:00:00").AddMinutes(test);
            rules.Add(file, Request(start));
            rules.Add(file, Request(start.AddSeconds(test < 15 ? 2 * test + 1 : 16 + test)));
        }

        var whole = rules.TakeChanges().Where(change => change.Key.File.Name.Length == 0).ToList();

        Assert.Equal(45, whole.Sum(change => change.Value.Count));
        Assert.Equal(30, whole.Sum(change => change.Value.UniqueCount));
    }

    [Fact]
    public void Add_BothFormatsOfAnItem_AreTwoDownloadsOfOneItem()
    {
        var rules = new CounterRules();
        rules.Add(Pdf, Request("2026-01-12 10:00:00"));
        rules.Add(Word, Request("2026-01-12 10:00:05"));
        rules.Add(Other, Request("2026-01-12 10:00:07"));

        var changes = rules.TakeChanges();

        Assert.Equal(new DownloadChange(1, 1), Sum(changes, Pdf));
        Assert.Equal(new DownloadChange(1, 1), Sum(changes, Word));
        Assert.Equal(new DownloadChange(2, 1), Sum(changes, Pdf with { Name = "" }));
        Assert.Equal(new DownloadChange(1, 1), Sum(changes, Other with { Name = "" }));
    }

    [Theory]
    [InlineData("192.0.2.1", "Firefox", "192.0.2.2", "Firefox", 2)]
    [InlineData("192.0.2.1", "Firefox", "192.0.2.1", "Safari", 2)]
    [InlineData("192.0.2.1", "Firefox", "::ffff:192.0.2.1", "Firefox", 1)]
    public void Add_AddressAndProgram_AreTheVisitor(string address, string agent, string otherAddress, string otherAgent, int count)
    {
        var rules = new CounterRules();
        rules.Add(Pdf, new DownloadRequest("", At("2026-01-12 10:00:00"), IPAddress.Parse(address), agent));
        rules.Add(Pdf, new DownloadRequest("", At("2026-01-12 10:00:10"), IPAddress.Parse(otherAddress), otherAgent));

        Assert.Equal(new DownloadChange(count, count), Sum(rules.TakeChanges(), Pdf));
    }

    [Theory]
    [InlineData("2026-01-12 22:59:45", "2026-01-12 23:00:05", "2026-01-13")] // midnight in winter
    [InlineData("2026-07-01 21:59:45", "2026-07-01 22:00:05", "2026-07-02")] // and in summer
    [InlineData("2026-07-01 21:59:10", "2026-07-01 21:59:35", "2026-07-01")]
    public void Add_DoubleClickAtMidnight_IsOfTheDayOfTheLast(string first, string second, string day)
    {
        var rules = new CounterRules();
        rules.Add(Pdf, Request(first));
        var before = rules.TakeChanges();
        rules.Add(Pdf, Request(second));
        var after = rules.TakeChanges();

        // What was written before is taken back, so that only the sum of what is written counts.
        var days = before.Concat(after).Where(change => change.Key.File == Pdf)
            .GroupBy(change => change.Key.Day)
            .Select(changes => (Day: changes.Key, Sum: changes.Aggregate(default(DownloadChange), (sum, next) => sum.And(next.Value))))
            .Where(changes => !changes.Sum.IsNothing);
        Assert.Equal([(DateOnly.Parse(day, CultureInfo.InvariantCulture), new DownloadChange(1, 1))], days);
    }

    [Fact]
    public void Add_NotedLate_LeavesTheLastOfTwo()
    {
        var rules = new CounterRules();
        rules.Add(Pdf, Request("2026-01-12 10:00:10"));
        rules.Add(Pdf, Request("2026-01-12 10:00:09"));
        rules.Add(Pdf, Request("2026-01-12 10:00:40"));

        Assert.Equal(new DownloadChange(1, 1), Sum(rules.TakeChanges(), Pdf));
    }

    [Theory]
    [InlineData("2026-01-12 11:00:29", 1)]
    [InlineData("2026-01-12 11:00:30", 2)]
    public void Forget_HalfAMinuteAfterTheHour_NobodyIsKnown(string now, int count)
    {
        var rules = new CounterRules();
        rules.Add(Pdf, Request("2026-01-12 10:59:55"));
        rules.Forget(At(now));
        rules.Add(Pdf, Request("2026-01-12 11:00:10"));

        Assert.Equal(count, Sum(rules.TakeChanges(), Pdf).Count);
    }

    public static TheoryData<int> Days => [.. Enumerable.Range(1, 60)];

    [Theory, MemberData(nameof(Days))]
    public void Add_AnyDay_GivesWhatTheModelGives(int seed)
    {
        var requests = RandomRequests.Of(seed, [Pdf, Word, Other]);
        var rules = new CounterRules();
        var written = new Dictionary<(CountedFile File, DateOnly Day), DownloadChange>();
        foreach (var (file, request) in requests)
        {
            rules.Forget(request.At);
            rules.Add(file, request);

            // In batches of any size.
            if (request.At.Second % 3 == 0)
            {
                Write(rules, written);
            }
        }

        Write(rules, written);

        Assert.Equal(
            CounterModel.Count(requests).OrderBy(row => $"{row}"),
            written.Where(change => !change.Value.IsNothing)
                .Select(change => (change.Key.File, change.Key.Day, change.Value))
                .OrderBy(row => $"{row}"));
    }

    private static void Write(CounterRules rules, Dictionary<(CountedFile File, DateOnly Day), DownloadChange> written)
    {
        foreach (var (place, change) in rules.TakeChanges())
        {
            written[place] = written.GetValueOrDefault(place).And(change);
        }
    }

    private static DownloadChange Sum(Dictionary<(CountedFile File, DateOnly Day), DownloadChange> changes, CountedFile file) =>
        changes.Where(change => change.Key.File == file).Aggregate(default(DownloadChange), (sum, change) => sum.And(change.Value));

    private static DownloadRequest Request(string moment) => Request(At(moment));

    private static DownloadRequest Request(DateTimeOffset moment) => new("", moment, IPAddress.Parse("192.0.2.1"), "Firefox");

    private static DateTimeOffset At(string moment) =>
        DateTimeOffset.ParseExact(moment, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
