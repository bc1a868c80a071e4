using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using WraparoundCare.Community.Forum.Attachments;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Members;
using WraparoundCare.Community.Members.SignIn;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Components.Navigation;

namespace WraparoundCare.Community.Forum;

/// <summary>The forum as it is read: categories, the topics of one, and the posts of one topic.</summary>
[AllowAnonymous]
[KeptNowhere(IsFindable = true)]
[Route(Address)]
internal sealed class ForumController(
    ForumCategories categories, ForumTopics topics, ForumPosts posts, ForumAuthors authors, AttachmentForms files) : ForumPage
{
    public const string Address = "/forum";

    public const string TopicView = "/Forum/Topics/Topic.cshtml";

    [HttpGet]
    public IActionResult Index()
    {
        var figures = topics.Figures();
        var rows = categories.ReadableBy(Visitor).Select(category => (category, figures.GetValueOrDefault(category.Id)));
        return Page("/Forum/Index.cshtml", new ForumView([.. rows]));
    }

    [HttpGet("{slug}")]
    public IActionResult Category(string slug, int pagina = 1)
    {
        if (pagina < 1 || categories.Find(slug, Visitor) is not { } category)
        {
            return NotFound();
        }

        var (rows, total) = topics.In(category, Visitor, pagina);
        var pages = Pages(total, ForumTopics.PageSize);
        return pagina > pages ? NotFound() : Page("/Forum/Categories/Category.cshtml", new CategoryView(category, rows)
        {
            Authors = authors.Of(rows.Select(row => row.Topic.AuthorKey)),
            Pages = PageLink.Around(pagina, pages, page => page == 1 ? $"{Root}/{slug}" : $"{Root}/{slug}?pagina={page}"),
            CanBegin = Visitor.CanBegin(category),
            IsGuest = Visitor.Member is null,
        });
    }

    [HttpGet("onderwerp/{id:long}/{slug?}")]
    public IActionResult Topic(long id, string? slug, int pagina = 1)
    {
        if (topics.Find(id, Visitor) is not { } found || pagina < 1 || pagina > Pages(found.Topic.LastNumber, ForumPosts.PageSize))
        {
            return NotFound();
        }

        return slug == found.Topic.Slug
            ? Page(TopicView, Fill(files.Fill(new AnswerForm { Id = Guid.NewGuid() }), found, pagina))
            : RedirectPermanent(Request.PathBase + found.Address + Request.QueryString);
    }

    /// <summary>To the first post that the member has not seen; for a guest, to the first of all.</summary>
    [HttpGet("onderwerp/{id:long}/ongelezen")]
    public IActionResult FirstUnread(long id)
    {
        if (topics.Find(id, Visitor) is not { } found)
        {
            return NotFound();
        }

        var number = Math.Min(topics.NumberRead(id, Visitor) + 1, Math.Max(found.Topic.LastNumber, 1));
        return Redirect(Request.PathBase + AddressOf(found, number));
    }

    internal static string AddressOf(FoundTopic found, int number) =>
        (ForumPosts.PageOf(number) is > 1 and var page ? $"{found.Address}?pagina={page}" : found.Address)
            + $"#{ForumPosts.AnchorOf(number)}";

    /// <summary>The way to sign in, and back.</summary>
    internal static string SignInFor(PathString root, string address) =>
        root + SignInController.Address + QueryString.Create(ReturnUrl.Parameter, root + address);

    private string Root => Request.PathBase + Address;

    private static int Pages(int items, int size) => Math.Max(1, (int)Math.Ceiling(items / (double)size));

    private AnswerForm Fill(AnswerForm form, FoundTopic found, int page)
    {
        var shown = posts.On(found.Topic.Id, page);
        var pages = Pages(found.Topic.LastNumber, ForumPosts.PageSize);
        var waiting = page == pages ? posts.WaitingIn(found.Topic.Id, Visitor) : [];
        if (Visitor.Member is { } member && shown is [.., { Number: { } last }])
        {
            posts.MarkRead(found.Topic.Id, member, last);
        }

        return form with
        {
            Found = found,
            View = new TopicView(found, [.. shown, .. waiting], Visitor)
            {
                Authors = authors.Of(shown.Concat(waiting).Select(post => post.AuthorKey).Append(found.Topic.AuthorKey)),
                Pages = PageLink.Around(page, pages, number =>
                    Request.PathBase + found.Address + (number == 1 ? string.Empty : $"?pagina={number}")),
                Page = page,
                Attachments = files.Of(shown.Concat(waiting).Where(Visitor.CanRead).Select(post => post.Id)),
            },
        };
    }
}
