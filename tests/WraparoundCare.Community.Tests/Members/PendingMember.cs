using System.Net;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Members;

/// <summary>Somebody with one thing left to send, to a site that may be killed before it answers.</summary>
/// <param name="number">Which one: of their address, by mail and on the network.</param>
internal abstract class PendingMember(int number)
{
    private bool _isPromised;

    /// <summary>Whether it has happened, as a look at the site showed.</summary>
    public bool IsDone { get; private set; }

    protected string Email { get; } = $"persoon{number}@example.org";

    protected string Link { get; private set; } = string.Empty;

    /// <summary>Goes as far as the mail with the link.</summary>
    public async Task PrepareAsync(Uri site, MailBox mails)
    {
        using var visitor = Visitor(site);
        Link = await AskForLinkAsync(visitor, mails);
    }

    /// <returns>Whether the site said that it is done.</returns>
    public async Task<bool> TryAsync(Uri site)
    {
        try
        {
            using var visitor = Visitor(site);
            var answer = await SendAsync(visitor);
            Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
            _isPromised = true;
        }
        catch (HttpRequestException)
        {
            // It was killed: what the person was told counts, and what they find afterwards.
        }
        catch (IOException)
        {
        }

        return _isPromised;
    }

    /// <summary>Signs in to find out whether it happened. What was promised did.</summary>
    public async Task LookAsync(Uri site)
    {
        IsDone = await HappenedAsync(address => SignsInAsync(site, address));
        Assert.True(IsDone || !_isPromised, $"{GetType().Name} of {Email} was promised and did not happen.");
    }

    protected abstract Task<string> AskForLinkAsync(EditorClient visitor, MailBox mails);

    protected abstract Task<EditorAnswer> SendAsync(EditorClient visitor);

    /// <returns>Whether it happened; it fails when it happened in part.</returns>
    protected abstract Task<bool> HappenedAsync(Func<string, Task<bool>> signsIn);

    protected async Task<string> AskForAccountAsync(EditorClient visitor, MailBox mails)
    {
        await visitor.SendAsync("/registreren", "/registreren", ("Email", Email));
        return (await mails.ReadAsync(Email, "Maak je account af")).Link;
    }

    protected async Task JoinAsync(EditorClient visitor, MailBox mails) =>
        await MemberSite.FinishAsync(visitor, await AskForAccountAsync(visitor, mails));

    private async Task<bool> SignsInAsync(Uri site, string email)
    {
        using var visitor = Visitor(site);
        return (await MemberSite.SignInAsync(visitor, email)).Status == HttpStatusCode.SeeOther;
    }

    private EditorClient Visitor(Uri site) => new(site, new IPAddress([127, 0, 1, (byte)number]));
}

/// <summary>Makes an account.</summary>
internal sealed class NewcomerPending(int number) : PendingMember(number)
{
    protected override Task<string> AskForLinkAsync(EditorClient visitor, MailBox mails) => AskForAccountAsync(visitor, mails);

    protected override Task<EditorAnswer> SendAsync(EditorClient visitor) => MemberSite.FinishAsync(visitor, Link);

    protected override Task<bool> HappenedAsync(Func<string, Task<bool>> signsIn) => signsIn(Email);
}

/// <summary>Confirms another address.</summary>
internal sealed class MovePending(int number) : PendingMember(number)
{
    private string NewEmail => "nieuw-" + Email;

    protected override async Task<string> AskForLinkAsync(EditorClient visitor, MailBox mails)
    {
        await JoinAsync(visitor, mails);
        await visitor.SendAsync("/mijn/e-mailadres", "/mijn/e-mailadres", ("Email", NewEmail), ("Password", MemberSite.Password));
        await visitor.SendAsync((await mails.ReadAsync(Email, "e-mailadres veranderen")).Link, "/e-mailadres-verlaten");
        return (await mails.ReadAsync(NewEmail, "Bevestig je nieuwe")).Link;
    }

    protected override Task<EditorAnswer> SendAsync(EditorClient visitor) => visitor.SendAsync(Link, "/e-mailadres-bevestigen");

    protected override async Task<bool> HappenedAsync(Func<string, Task<bool>> signsIn)
    {
        var isMoved = await signsIn(NewEmail);
        Assert.Equal(!isMoved, await signsIn(Email));
        return isMoved;
    }
}

/// <summary>Removes an account.</summary>
internal sealed class LeavePending(int number) : PendingMember(number)
{
    protected override async Task<string> AskForLinkAsync(EditorClient visitor, MailBox mails)
    {
        await JoinAsync(visitor, mails);
        await visitor.SendAsync("/mijn/verwijderen", "/mijn/verwijderen", ("Password", MemberSite.Password), ("IsSure", "true"));
        return (await mails.ReadAsync(Email, "account verwijderen")).Link;
    }

    protected override Task<EditorAnswer> SendAsync(EditorClient visitor) => visitor.SendAsync(
        Link, "/account-verwijderen", ("Writing", "laten"));

    protected override async Task<bool> HappenedAsync(Func<string, Task<bool>> signsIn) => !await signsIn(Email);
}
