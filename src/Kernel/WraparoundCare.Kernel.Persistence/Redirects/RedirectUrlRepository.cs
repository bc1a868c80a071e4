using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Querying;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Redirects;

internal sealed class RedirectUrlRepository(ScopeAccessor scopes, KnownRedirects known) : IRedirectUrlRepository
{
    private SiteDbContext Db => scopes.Db;

    private IQueryable<RedirectView> Views =>
        from redirect in Db.Set<RedirectUrlRow>().AsNoTracking()
        join node in Db.Set<NodeRow>() on redirect.ContentId equals node.Id
        select new RedirectView
        {
            Key = redirect.Key,
            ContentId = node.Id,
            ContentKey = node.Key,
            ContentPath = node.Path,
            CreateDateUtc = redirect.CreateDateUtc,
            Url = redirect.Url,
            Culture = redirect.Culture,
        };

    public IRedirectUrl? Get(Guid id) => First(Views.Where(view => view.Key == id));

    public IRedirectUrl? Get(string url, Guid contentKey, string? culture) =>
        First(Views.Where(view => view.Url == url && view.ContentKey == contentKey && view.Culture == culture));

    public IEnumerable<IRedirectUrl> GetMany(params Guid[]? ids) =>
        Read(Newest(ids is { Length: > 0 } ? Views.Where(view => ids.Contains(view.Key)) : Views));

    public bool Exists(Guid id) => Db.Set<RedirectUrlRow>().Any(row => row.Key == id);

    public IEnumerable<IRedirectUrl> Get(IQuery<IRedirectUrl> query) => Read(Newest(Views.Matching(query)));

    public int Count(IQuery<IRedirectUrl>? query) => Views.Matching(query).Count();

    public IRedirectUrl? GetMostRecentUrl(string url) =>
        known.Content.Contains(url) ? First(Newest(Views.Where(view => view.Url == url))) : null;

    public IRedirectUrl? GetMostRecentUrl(string url, string culture) => known.Content.Contains(url)
        ? First(Newest(Views.Where(view => view.Url == url && (view.Culture == culture || view.Culture == null || view.Culture == ""))))
        : null;

    public IEnumerable<IRedirectUrl> GetContentUrls(Guid contentKey) => Read(Newest(Views.Where(view => view.ContentKey == contentKey)));

    public IEnumerable<IRedirectUrl> GetAllUrls(long pageIndex, int pageSize, out long total) =>
        Page(Views, pageIndex, pageSize, out total);

    public IEnumerable<IRedirectUrl> GetAllUrls(int rootContentId, long pageIndex, int pageSize, out long total)
    {
        var inPath = $",{rootContentId},";
        return Page(Views.Where(view => (view.ContentPath + ",").Contains(inPath)), pageIndex, pageSize, out total);
    }

    public IEnumerable<IRedirectUrl> SearchUrls(string searchTerm, long pageIndex, int pageSize, out long total) => Page(
        Views.Matching(new KernelQuery<IRedirectUrl>().Where(redirect => redirect.Url.Contains(searchTerm))),
        pageIndex,
        pageSize,
        out total);

    public void Save(IRedirectUrl entity)
    {
        var row = Db.Set<RedirectUrlRow>().Find(entity.Key) ?? Db.Add(new RedirectUrlRow { Key = entity.Key }).Entity;
        row.ContentId = Db.Set<NodeRow>().Where(node => node.Key == entity.ContentKey).Select(node => node.Id).Single();
        row.CreateDateUtc = entity.CreateDateUtc;
        row.Url = entity.Url;
        row.Culture = entity.Culture;
        Db.SaveChanges();
        known.Invalidate();
        entity.ContentId = row.ContentId;
        entity.Id = entity.Key.GetHashCode();
        entity.ResetDirtyProperties();
    }

    public void Delete(IRedirectUrl entity) => Delete(entity.Key);

    public void Delete(Guid id) => Delete(Db.Set<RedirectUrlRow>().Where(row => row.Key == id));

    public void DeleteAll() => Delete(Db.Set<RedirectUrlRow>());

    public void DeleteContentUrls(Guid contentKey)
    {
        var ids = Db.Set<NodeRow>().Where(node => node.Key == contentKey).Select(node => node.Id);
        Delete(Db.Set<RedirectUrlRow>().Where(row => ids.Contains(row.ContentId)));
    }

    // Through the context, so that a redirect that is saved again in the same scope is known to be gone.
    private void Delete(IQueryable<RedirectUrlRow> rows)
    {
        Db.RemoveRange(rows.ToList());
        Db.SaveChanges();
        known.Invalidate();
    }

    private static IOrderedQueryable<RedirectView> Newest(IQueryable<RedirectView> views) =>
        views.OrderByDescending(view => view.CreateDateUtc).ThenBy(view => view.Url);

    private static RedirectUrl? First(IQueryable<RedirectView> views) => views.AsEnumerable().Select(ToRedirect).FirstOrDefault();

    private static List<IRedirectUrl> Page(IQueryable<RedirectView> views, long pageIndex, int pageSize, out long total)
    {
        total = views.LongCount();
        return Read(Newest(views).Skip((int)(pageIndex * pageSize)).Take(pageSize));
    }

    private static List<IRedirectUrl> Read(IQueryable<RedirectView> views) => [.. views.AsEnumerable().Select(ToRedirect)];

    private static RedirectUrl ToRedirect(RedirectView view)
    {
        var redirect = new RedirectUrl
        {
            Id = view.Key.GetHashCode(),
            Key = view.Key,
            ContentId = view.ContentId,
            ContentKey = view.ContentKey,
            CreateDateUtc = view.CreateDateUtc,
            Url = view.Url,
            Culture = view.Culture,
        };
        redirect.ResetDirtyProperties(rememberDirty: false);
        return redirect;
    }

    private sealed class RedirectView
    {
        public Guid Key { get; init; }

        public int ContentId { get; init; }

        public Guid ContentKey { get; init; }

        public string ContentPath { get; init; } = string.Empty;

        public DateTime CreateDateUtc { get; init; }

        public string Url { get; init; } = string.Empty;

        public string? Culture { get; init; }
    }
}
