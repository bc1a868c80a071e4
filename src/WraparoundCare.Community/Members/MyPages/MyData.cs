using Umbraco.Cms.Core.Models;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Foundation.Privacy;

namespace WraparoundCare.Community.Members.MyPages;

/// <summary>All that the site keeps of a member, whichever feature keeps it: shown, taken along and erased as a whole.</summary>
internal sealed class MyData(MemberRecords members, IEnumerable<PersonalData> features, OneTimeTokens tokens, MemberMail mail)
{
    private const string Purpose = "erasure";

    public static readonly TimeSpan LinkExpiry = TimeSpan.FromHours(1);

    public IReadOnlyList<PersonalData> Features => [.. features];

    public IReadOnlyList<DataPart> Read(IMember member)
    {
        using var scope = members.BeginReading();
        return [.. features.Select(feature => new DataPart(feature, feature.Read(PersonOf(member))))];
    }

    /// <returns>The files among it, in a list that was read when this returns.</returns>
    public IReadOnlyList<PersonalFile> Files(IMember member)
    {
        using var scope = members.BeginReading();
        return [.. features.SelectMany(feature => feature.Files(PersonOf(member)))];
    }

    /// <summary>Asks by mail: who has the session and the password only is perhaps not the one whose account it is.</summary>
    public void AskToErase(IMember member)
    {
        var account = MemberAccounts.Of(member);
        mail.AskToErase(member.Email, EraseController.Address, member.Key, tokens.Create(account, Purpose, LinkExpiry), LinkExpiry);
    }

    public bool MayErase(Guid member, string token) => Find(member, token) is not null;

    /// <summary>Erases everything in one transaction, with the receipt that goes out when it is done.</summary>
    /// <param name="key">Whose account it is.</param>
    /// <param name="token">From the mail.</param>
    /// <param name="erasesWriting">Whether what they wrote for others goes as well.</param>
    /// <returns>False when the link is not, or no longer, worth anything.</returns>
    public async Task<bool> EraseAsync(Guid key, string token, bool erasesWriting)
    {
        using var scope = members.BeginChange();
        if (Find(key, token) is not { } member)
        {
            scope.Complete();
            return false;
        }

        await EraseAsync(PersonOf(member) with { ErasesWriting = erasesWriting });
        scope.Complete();
        return true;
    }

    /// <summary>The same for who does not use the account any more, in the scope of who asks. What they wrote stays, as nobody's.</summary>
    public Task EraseAsync(IMember member) => EraseAsync(PersonOf(member));

    private async Task EraseAsync(Person person)
    {
        foreach (var feature in features)
        {
            await feature.EraseAsync(person);
        }

        mail.ConfirmErasure(person.Email, [.. features.Select(feature => feature.Title)]);
    }

    private IMember? Find(Guid key, string token) =>
        members.Get(key) is { } member && tokens.IsValid(MemberAccounts.Of(member), Purpose, token) ? member : null;

    private static Person PersonOf(IMember member) => new(member.Key, member.Email);
}
