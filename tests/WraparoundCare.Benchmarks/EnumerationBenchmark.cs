using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Benchmarks;

/// <summary>
/// Whether the time of an answer tells who has an account: each form is sent in turns for addresses that the site knows and does not know.
/// The chance is that of a known one taking longer than an unknown one (Mann-Whitney): 0.5 tells nothing, and with 150 of each an honest
/// site stays between 0.43 and 0.57 in 95 of 100 runs.
/// </summary>
internal static class EnumerationBenchmark
{
    private const int Pairs = 150;

    private static readonly (string Name, string Page, (string Name, string Value)[] Fields)[] Forms =
    [
        ("sign in, wrong password", "/inloggen", [("Password", "een heel ander wachtwoord")]),
        ("ask for a sign-in link", "/inloggen/link", []),
        ("forgot the password", "/inloggen/vergeten", []),
        ("make an account", "/registreren", []),
    ];

    public static async Task RunAsync(IReadOnlyList<DatabaseKind> databases)
    {
        Console.WriteLine($"{"database",-12} {"form",-26} {"known ms",9} {"unknown ms",11} {"chance",7}");
        foreach (var kind in databases)
        {
            await using var site = await BenchmarkSite.CreateAsync(0, kind);
            var hash = site.App.Services.GetRequiredService<PasswordHashing>().Hash(SignInBenchmark.Password);
            SignInBenchmark.AddMembers(site.App.Services.GetRequiredService<IMemberService>(), hash);
            await site.StopAsync();
            using var mails = new MailBox();
            await using var process = await site.StartProcessAsync([.. mails.Settings, SiteSettings.FormsAtOnce]);

            // Side by side, because each answer takes a second: what they do to one another they do to known and unknown alike.
            await Task.WhenAll(Forms.Select((form, number) => MeasureAsync(kind, process.Address, number, form)));
        }
    }

    private static async Task MeasureAsync(
        DatabaseKind kind, Uri site, int network, (string Name, string Page, (string Name, string Value)[] Fields) form)
    {
        var (name, page, fields) = form;
        List<double> known = [], unknown = [];

        // The first pair warms up.
        for (var number = 0; number <= Pairs; number++)
        {
            var from = new IPAddress([127, 0, (byte)(3 + network), (byte)(number + 1)]);
            known.Add(await TimeAsync(site, page, from, $"lid{number}@example.org", fields));
            unknown.Add(await TimeAsync(site, page, from, $"wie{number}@example.org", fields));
        }

        var (some, others) = (known[1..], unknown[1..]);
        var longer = some.Sum(one => others.Sum(other => one > other ? 1.0 : one == other ? 0.5 : 0)) / (some.Count * others.Count);
        Console.WriteLine($"{kind,-12} {name,-26} {Median(some),9:F2} {Median(others),11:F2} {longer,7:F2}");
    }

    /// <returns>Milliseconds from sending the form to its answer.</returns>
    private static async Task<double> TimeAsync(
        Uri site, string page, IPAddress from, string email, (string Name, string Value)[] fields)
    {
        using var visitor = new EditorClient(site, from);
        var form = (await visitor.GetAsync(page)).Page;
        var watch = Stopwatch.StartNew();
        await visitor.SendAsync(form, page, [("Email", email), .. fields]);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
