using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Members;

/// <summary>
/// A site that is killed while people make an account, move it to another address and remove it: each is done or not begun.
/// </summary>
[Collection(nameof(KernelHost))]
public sealed class MemberKillTests
{
    private const string WithoutPackages = "--Umbraco:CMS:Unattended:PackageMigrationsUnattended=false";
    private const int OfEachKind = 2;
    private const int AnswersBeforeAKill = 2;

    [Theory, AllDatabases]
    public async Task Kill_WhileMembersComeMoveAndGo_LeavesEachDoneOrNotBegun(DatabaseKind kind)
    {
        using var mails = new MailBox();
        using var folder = new TemporaryFolder("killed-members");
        await using var database = await TestDatabase.CreateAsync(kind);
        string[] settings = [WithoutPackages, SiteSettings.FormsAtOnce, .. mails.Settings];
        List<PendingMember> people = [];
        for (var number = 0; number < OfEachKind; number++)
        {
            people.AddRange([new NewcomerPending(people.Count + 1), new MovePending(people.Count + 2), new LeavePending(people.Count + 3)]);
        }

        await using (var first = await SiteProcess.StartAsync(database, folder, settings))
        {
            await Task.WhenAll(people.Select(person => person.PrepareAsync(first.Address, mails)));
            await SendUntilKilledAsync(first, people);
        }

        // Each round ends with at least one answer more.
        while (people.Exists(person => !person.IsDone))
        {
            await using var site = await SiteProcess.StartAsync(database, folder, settings);
            var waiting = people.Where(person => !person.IsDone).ToList();
            await Task.WhenAll(waiting.Select(person => person.LookAsync(site.Address)));
            Assert.Equal([0L, 0L], await CountHalvesAsync(database));
            await SendUntilKilledAsync(site, [.. waiting.Where(person => !person.IsDone)]);
        }
    }

    private static async Task SendUntilKilledAsync(SiteProcess site, IReadOnlyList<PendingMember> people)
    {
        var answers = 0;
        await Task.WhenAll(people.Select(async person =>
        {
            if (await person.TryAsync(site.Address) && Interlocked.Increment(ref answers) == AnswersBeforeAKill)
            {
                site.Kill();
            }
        }));
        await site.KillAsync();
    }

    // Consents of nobody, and members who agreed to nothing.
    private static async Task<IReadOnlyList<long>> CountHalvesAsync(TestDatabase database)
    {
        const string members = "SELECT node.key FROM member JOIN node ON node.id = member.node_id";
        await using var connection = database.Connect();
        await connection.OpenAsync();
        List<long> counts = [];
        foreach (var condition in new[]
        {
            $"member_consent WHERE member_key NOT IN ({members})",
            $"({members}) AS found WHERE found.key NOT IN (SELECT member_key FROM member_consent)",
        })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT COUNT(*) FROM {condition}";
            counts.Add(Convert.ToInt64(await command.ExecuteScalarAsync(), null));
        }

        return counts;
    }
}
