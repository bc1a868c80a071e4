using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Benchmarks;

/// <summary>Finding one member, and a page of them, while there are more and more.</summary>
internal static class MemberBenchmark
{
    private const int MembersAtOne = 1000;

    public static async Task RunAsync(IReadOnlyList<int> scales, IReadOnlyList<DatabaseKind> databases)
    {
        Console.WriteLine($"{"what",-48} {"members",8} {"median",10} {"processor",13}");
        foreach (var kind in databases)
        {
            Console.WriteLine(kind);
            foreach (var scale in scales)
            {
                await MeasureAsync(kind, scale * MembersAtOne);
            }
        }
    }

    private static async Task MeasureAsync(DatabaseKind kind, int count)
    {
        await using var site = await BenchmarkSite.CreateAsync(0, kind);
        var services = site.App.Services;
        var members = services.GetRequiredService<IMemberService>();
        var model = members.CreateMember("model", "model@example.org", "Model", Constants.Conventions.MemberTypes.DefaultAlias);
        members.Save(model);
        members.AssignRole(model.Id, "Leden");
        var ids = ActivatorUtilities.CreateInstance<StoredContent>(services).CopyMember(model.Id, count);
        var random = new Random(count);
        int Some() => ids[random.Next(ids.Count)];

        Timing.Print(
            "member by username", count, 100, _ => Found(members.GetByUsername(StoredContent.UserName(Some()).ToUpperInvariant())));
        Timing.Print(
            "member by e-mail",
            count,
            50,
            _ => Found(members.GetByEmail($"{StoredContent.UserName(Some())}@example.org".ToLowerInvariant())));
        Timing.Print("member by id", count, 100, _ => Found(members.GetById(Some())));
        Timing.Print("groups of a member", count, 100, _ => Found(members.GetAllRoles(Some()).SingleOrDefault()));
        Timing.Print("first page of 100, by username", count, 10, _ => Found(members.GetAll(0, 100, out var _).LastOrDefault()));
        var filter = services.GetRequiredService<IMemberFilterService>();
        await Timing.PrintAsync(
            "search for part of a name, 100 of all kinds", count, 10, _ => filter.FilterAsync(new MemberFilter { Filter = "id12" }));
    }

    private static void Found(object? result) => _ = result ?? throw new InvalidOperationException("Nothing was found.");
}
