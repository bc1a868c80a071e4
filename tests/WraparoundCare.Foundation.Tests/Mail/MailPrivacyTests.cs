using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using SmtpServer.Protocol;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Foundation.Mail;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Foundation.Tests.Mail;

/// <summary>What can be read of mails in the database and the log: no address and nothing that they say.</summary>
[Collection(nameof(KernelHost))]
public sealed class MailPrivacyTests
{
    private static readonly string[] Secrets = ["bram", "example.org", "geheim", "Bevestig", "Fijn dat je"];
    private static readonly string[] Tables = ["mail", "dead_mail", "undeliverable_address", "mail_unsubscription", "mail_key"];

    [Theory, AllDatabases]
    public async Task Read_TablesAndLog_TellsNobodyWhoOrWhat(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind, MailServer.Start());
        site.Queue.Add(MailSite.Mail(MailSite.Account));
        site.Server.AnswerTo = _ => new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "5.1.1 <bram@example.org> is nobody");
        await site.SendAsync();
        site.Server.AnswerTo = _ => new SmtpResponse((SmtpReplyCode)450, "4.2.0 <bram@example.org> is full");
        site.Queue.Add(MailSite.Mail(MailSite.Account));
        await site.SendAsync();
        site.Addresses.Unsubscribe(MailSite.Bram, MailSite.Digest);
        site.Queue.Add(MailSite.Mail(MailSite.Digest));

        var rows = new StringBuilder();
        foreach (var table in Tables)
        {
            var count = await ReadAsync(site.Host.Database, table, rows);
            Assert.True(count > 0, $"{table} is empty");
        }

        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, rows.ToString(), StringComparison.OrdinalIgnoreCase));
        Assert.NotEmpty(site.Lines);
        Assert.All(Secrets, secret => Assert.DoesNotContain(
            secret, string.Join('\n', site.Lines), StringComparison.OrdinalIgnoreCase));
    }

    [Theory, AllDatabases]
    public async Task HashOf_BeforeAnythingWasMailed_StaysTheSame(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind, MailServer.Start());

        var first = site.Addresses.HashOf(MailSite.Bram);

        Assert.Equal(first, site.Addresses.HashOf("Bram@example.org"));
        Assert.NotEqual(first, site.Addresses.HashOf("noor@example.org"));
    }

    [Theory, AllDatabases]
    public async Task Forget_Address_LeavesNothingOfIt(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind, MailServer.Start());
        site.Queue.Add(MailSite.Mail(MailSite.Account));
        site.Server.AnswerTo = _ => new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "5.1.1 nobody");
        await site.SendAsync();
        site.Addresses.Unsubscribe(MailSite.Bram, MailSite.Digest);
        site.Queue.Add(MailSite.Mail(MailSite.Account));
        site.Queue.Add(MailSite.Mail(MailSite.Account, "noor@example.org"));

        site.Queue.Forget("Bram@example.org");

        var rows = new StringBuilder();
        Assert.Equal(1, await ReadAsync(site.Host.Database, "mail", rows));
        foreach (var table in Tables[1..^1])
        {
            Assert.Equal(0, await ReadAsync(site.Host.Database, table, rows));
        }
    }

    [Theory, AllDatabases]
    public async Task Send_KeysOfTheSiteAreGone_GivesUpWithoutAWord(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind, MailServer.Start());
        site.Queue.Add(MailSite.Mail(MailSite.Account));
        var strange = new MailContents(new EphemeralDataProtectionProvider())
            .Protect(new MailContent(MailSite.Bram, "a", "b", null, "nl", IsSubscription: false, null));
        using (var unit = site.Host.Get<UnitOfWorkFactory>().Create())
        {
            unit.Db.Set<MailRow>().ExecuteUpdate(row => row.SetProperty(mail => mail.Content, strange));
            unit.Commit();
        }

        Assert.True(await site.SendAsync());

        Assert.Equal("Unreadable", Assert.Single(site.Dead.Count()).Failure);
        Assert.Empty(site.Server.Received);
    }

    private static async Task<int> ReadAsync(TestDatabase database, string table, StringBuilder rows)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var connection = database.Connect();
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var count = 0;
        for (; await reader.ReadAsync(cancel); count++)
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                var value = reader.GetValue(column);
                rows.Append(value is byte[] bytes ? Encoding.Latin1.GetString(bytes) : value).Append('\n');
            }
        }

        return count;
    }
}
