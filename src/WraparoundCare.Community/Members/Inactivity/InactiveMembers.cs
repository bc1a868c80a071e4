using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;
using WraparoundCare.Community.Members.MyPages;
using WraparoundCare.Community.Members.SignIn;

namespace WraparoundCare.Community.Members.Inactivity;

/// <summary>
/// Accounts that nobody uses go: after the term the member has a mail, and a while later everything of them is erased. Whoever signs in
/// meanwhile stays. Every node may do this: each member is judged again under the lock of members.
/// </summary>
internal sealed class InactiveMembers(
    MemberRecords members, MemberNotices notices, MyData data, MemberMail mail, IOptions<MemberOptions> options)
{
    private const int Part = 500;

    /// <param name="now">In UTC.</param>
    /// <returns>How many were told, and how many have gone.</returns>
    public async Task<(int Told, int Gone)> CleanAsync(DateTime now)
    {
        var (told, gone) = (0, 0);
        foreach (var key in Unused(now))
        {
            switch (await JudgeAsync(key, now))
            {
                case Verdict.Told:
                    told++;
                    break;
                case Verdict.Gone:
                    gone++;
                    break;
            }
        }

        return (told, gone);
    }

    private List<Guid> Unused(DateTime now)
    {
        List<Guid> found = [];
        for (var (page, left) = (0, true); left; page++)
        {
            var (part, total) = members.Search(text: null, page, Part);
            found.AddRange(part.Where(member => IsUnused(member, now)).Select(member => member.Key));
            left = (page + 1L) * Part < total;
        }

        return found;
    }

    private async Task<Verdict> JudgeAsync(Guid key, DateTime now)
    {
        using var scope = members.BeginChange();
        var verdict = members.Get(key) is { } member && IsUnused(member, now) ? await ActAsync(member, now) : Verdict.Stays;
        scope.Complete();
        return verdict;
    }

    private async Task<Verdict> ActAsync(IMember member, DateTime now)
    {
        var told = notices.SentAt(member.Key);
        if (told is null || told < LastUse(member))
        {
            notices.Remove(member.Key);
            notices.Add(member.Key, now);
            mail.TellOfInactivity(member.Email, SignInController.Address, options.Value.InactivityNotice);
            return Verdict.Told;
        }

        if (now - told < options.Value.InactivityNotice)
        {
            return Verdict.Stays;
        }

        await data.EraseAsync(member);
        return Verdict.Gone;
    }

    private bool IsUnused(IMember member, DateTime now) => now - LastUse(member) > options.Value.InactivityTerm;

    private static DateTime LastUse(IMember member) => member.LastLoginDate ?? member.CreateDate;

    private enum Verdict
    {
        Stays,
        Told,
        Gone,
    }
}
