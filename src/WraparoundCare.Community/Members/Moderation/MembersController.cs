using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Umbraco.Cms.Core.Models;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Components.Fields;
using WraparoundCare.Platform.Shared.Components.Navigation;

namespace WraparoundCare.Community.Members.Moderation;

/// <summary>The members, for moderators: who is new, who is blocked, and what was decided about each.</summary>
[Authorize(ModeratorPolicy.Name)]
[Route(Address)]
internal sealed class MembersController(MemberRecords members, MemberModeration moderation, MemberDecisions decisions) : MemberPage
{
    public const string Address = "/moderatie/leden";

    private const string MemberView = "/Members/Moderation/Member.cshtml";
    private const int PageSize = 50;

    private Guid Moderator => MemberSession.KeyOf(User) ?? throw new InvalidOperationException("Nobody has signed in.");

    [HttpGet]
    public IActionResult List(string? zoek, int pagina = 1)
    {
        var (found, total) = members.Search(zoek, Math.Clamp(pagina, 1, int.MaxValue) - 1, PageSize);
        var pages = (int)Math.Ceiling(total / (double)PageSize);
        var links = PageLink.Around(Math.Clamp(pagina, 1, Math.Max(pages, 1)), pages, page => AddressOf(zoek, page));
        var groups = members.GroupsOf(found);
        var rows = found.Select(member => Row(member, [.. groups[member.Key]]));
        return Page("/Members/Moderation/Members.cshtml", new MemberListView([.. rows], zoek, links));
    }

    [HttpGet("{key:guid}")]
    public IActionResult Show(Guid key) =>
        members.Get(key) is { } member ? Page(MemberView, Fill(new DecisionForm(), member)) : NotFound();

    [HttpPost("{key:guid}")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Decide(Guid key, [FromForm] DecisionForm form)
    {
        if (members.Get(key) is not { } member)
        {
            return NotFound();
        }

        if (ModelState.IsValid && !moderation.Decide(key, Moderator, form.Verdict()))
        {
            ModelState.AddModelError(
                nameof(form.Kind), "Dit kan nu niet. Iemand anders besloot net iets, of over dit lid mag jij dit niet besluiten.");
        }

        return ModelState.IsValid ? SeeOther($"{Address}/{key}") : Again(MemberView, Fill(form, members.Get(key) ?? member));
    }

    private static string AddressOf(string? text, int page)
    {
        var query = QueryString.Create("pagina", $"{page}");
        return Address + (string.IsNullOrWhiteSpace(text) ? query : query.Add("zoek", text));
    }

    private static MemberListRow Row(IMember member, IReadOnlyList<string> groups)
    {
        var status = member.IsLockedOut ? MemberStatus.Blocked : groups.Count == 0 ? MemberStatus.New : MemberStatus.Member;
        var since = DateTime.SpecifyKind(member.CreateDate, DateTimeKind.Utc);
        return new MemberListRow(member.Key, MemberProfiles.Read(member), status, groups, since);
    }

    private DecisionForm Fill(DecisionForm form, IMember member) => form with
    {
        Member = Row(member, members.GroupsOf(member)),
        Decisions = decisions.Of(member.Key),
        Kinds = [.. Kinds.Where(kind => moderation.May(kind.Kind, member, Moderator)).Select(kind => kind.Option)],
    };

    private static readonly IReadOnlyList<(DecisionKind Kind, ChoiceOption Option)> Kinds =
    [
        (DecisionKind.Approved, Option(DecisionKind.Approved, "Goedkeuren", "Het lid hoort erbij. Berichten staan meteen op de site.")),
        (DecisionKind.Warned, Option(DecisionKind.Warned, "Waarschuwen", "Het lid krijgt je uitleg en kan blijven schrijven.")),
        (DecisionKind.Silenced, Option(DecisionKind.Silenced, "Tijdelijk niet laten schrijven", "Het lid kan alleen lezen.")),
        (DecisionKind.Unsilenced, Option(DecisionKind.Unsilenced, "Weer laten schrijven", "Het lid kan meteen weer schrijven.")),
        (DecisionKind.Blocked, Option(DecisionKind.Blocked, "Blokkeren", "Het lid kan niet meer inloggen, tot je de blokkade opheft.")),
        (DecisionKind.Unblocked, Option(DecisionKind.Unblocked, "Blokkade opheffen", "Het lid kan weer inloggen.")),
    ];

    private static ChoiceOption Option(DecisionKind kind, string label, string hint) => new(kind.ToString(), label, hint);
}
