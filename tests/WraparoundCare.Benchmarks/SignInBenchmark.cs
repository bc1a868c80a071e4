using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Benchmarks;

/// <summary>
/// Two hundred members who sign in at the same moment, over and over for a minute, each from an address of their own. What it is held
/// against is the password alone: how many of them this machine compares in a second, one after another.
/// </summary>
internal static class SignInBenchmark
{
    public const int Members = 200;
    public const string Password = "vier losse woorden hier";
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    public static async Task RunAsync(IReadOnlyList<DatabaseKind> databases)
    {
        Console.WriteLine($"{"database",-12} {"sign-ins",9} {"failed",7} {"a second",9} {"hash ms",8} {"share",6} {"slowest ms",11}");
        foreach (var kind in databases)
        {
            await MeasureAsync(kind);
        }
    }

    private static async Task MeasureAsync(DatabaseKind kind)
    {
        await using var site = await BenchmarkSite.CreateAsync(0, kind);
        var hashing = site.App.Services.GetRequiredService<PasswordHashing>();
        var hash = hashing.Hash(Password);
        AddMembers(site.App.Services.GetRequiredService<IMemberService>(), hash);
        var alone = MeasureHash(hashing, hash);
        await site.StopAsync();
        await using var process = await site.StartProcessAsync(SiteSettings.FormsAtOnce);

        var watch = Stopwatch.StartNew();
        List<(bool IsIn, TimeSpan Time)> all = [];
        while (watch.Elapsed < Length)
        {
            all.AddRange(await Task.WhenAll(Enumerable.Range(0, Members).Select(number => SignInAsync(process.Address, number))));
        }

        var rate = all.Count / watch.Elapsed.TotalSeconds;
        Console.WriteLine(
            $"{kind,-12} {all.Count,9} {all.Count(each => !each.IsIn),7} {rate,9:F1} {alone.TotalMilliseconds,8:F0} "
            + $"{rate * alone.TotalSeconds,6:F2} {all.Max(each => each.Time).TotalMilliseconds,11:F0}");
    }

    // The same hash for all of them costs each as much to compare.
    public static void AddMembers(IMemberService members, string hash)
    {
        for (var number = 0; number < Members; number++)
        {
            var member = members.CreateMember(
                $"lid-{number}", EmailOf(number), $"Lid {number}", Constants.Conventions.MemberTypes.DefaultAlias);
            member.RawPasswordValue = hash;
            member.SecurityStamp = Account.NewSecurityStamp();
            member.IsApproved = true;
            members.Save(member);
        }
    }

    private static TimeSpan MeasureHash(PasswordHashing hashing, string hash)
    {
        hashing.Verify(hash, Password);
        return Enumerable.Range(0, 9).Select(_ =>
        {
            var watch = Stopwatch.StartNew();
            hashing.Verify(hash, Password);
            return watch.Elapsed;
        }).Order().ElementAt(4);
    }

    private static async Task<(bool IsIn, TimeSpan Time)> SignInAsync(Uri site, int number)
    {
        using var visitor = new EditorClient(site, new IPAddress([127, 0, 2, (byte)(number + 1)]));
        var watch = Stopwatch.StartNew();
        var answer = await visitor.SendAsync("/inloggen", "/inloggen", ("Email", EmailOf(number)), ("Password", Password));
        return (answer.Status == HttpStatusCode.SeeOther, watch.Elapsed);
    }

    private static string EmailOf(int number) => $"lid{number}@example.org";
}
