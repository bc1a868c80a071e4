using Microsoft.AspNetCore.Mvc;
using WraparoundCare.Community.Forum;
using WraparoundCare.Community.Forum.Imports.Claims;
using WraparoundCare.Community.Members.Consents;

namespace WraparoundCare.Community.Members.MyPages;

/// <summary>Where a member begins.</summary>
[Route(Address)]
internal sealed class MyController(MemberRecords members, MemberConsents consents, SiteRules rules, MyForum forum) : MyPage
{
    public const string Address = "/mijn";

    [HttpGet]
    public IActionResult Show(bool welkom, string? gedaan)
    {
        if (members.Get(Key) is not { } member)
        {
            return NotFound();
        }

        var notice = welkom ? "Welkom! Je account is klaar." : Done(gedaan);
        var groups = members.GroupsOf(member);
        return Page("/Members/MyPages/My.cshtml", new MyView(MemberProfiles.Read(member), groups, notice)
        {
            HasNewRules = !consents.Has(Key, rules.Current),
            Forum = forum.Of(ForumVisitor.Of(User), member.Email),
        });
    }

    private static string? Done(string? what) => what switch
    {
        "profiel" => "Je profiel is bewaard.",
        "spelregels" => "Bedankt. Je hebt met de nieuwe spelregels ingestemd.",
        AuthorClaimsController.Taken => "De berichten van het vorige forum staan nu op jouw naam.",
        AuthorClaimsController.LetGo => "De berichten van het vorige forum blijven staan zoals ze waren.",
        "wachtwoord" => "Je wachtwoord is veranderd. Op je andere apparaten ben je uitgelogd.",
        _ => null,
    };
}
