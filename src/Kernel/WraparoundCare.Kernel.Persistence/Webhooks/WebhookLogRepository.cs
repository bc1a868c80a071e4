using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Webhooks;

/// <summary>The log of deliveries, newest first.</summary>
internal sealed class WebhookLogRepository(ScopeAccessor scopes) : IWebhookLogRepository
{
    private SiteDbContext Db => scopes.Db;

    private IQueryable<WebhookLogRow> Rows => Db.Set<WebhookLogRow>().AsNoTracking();

    public async Task CreateAsync(WebhookLog log)
    {
        var row = new WebhookLogRow
        {
            Key = log.Key,
            WebhookKey = log.WebhookKey,
            Url = log.Url,
            StatusCode = log.StatusCode,
            Date = log.Date,
            EventAlias = log.EventAlias,
            RetryCount = log.RetryCount,
            RequestHeaders = log.RequestHeaders,
            RequestBody = log.RequestBody,
            ResponseHeaders = log.ResponseHeaders,
            ResponseBody = log.ResponseBody,
            ExceptionOccurred = log.ExceptionOccured,
            IsSuccessStatusCode = log.IsSuccessStatusCode,
        };
        Db.Add(row);
        await Db.SaveChangesAsync();
        log.Id = row.Id;
    }

    public Task<PagedModel<WebhookLog>> GetPagedAsync(int skip, int take) => PageAsync(Rows, skip, take);

    public Task<PagedModel<WebhookLog>> GetPagedAsync(Guid webhookKey, int skip, int take) =>
        PageAsync(Rows.Where(row => row.WebhookKey == webhookKey), skip, take);

    public async Task<IEnumerable<WebhookLog>> GetOlderThanDate(DateTime date) =>
        (await Newest(Rows.Where(row => row.Date < date)).ToListAsync()).ConvertAll(ToLog);

    public Task DeleteByIds(int[] ids) => Db.Set<WebhookLogRow>().Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync();

    private static async Task<PagedModel<WebhookLog>> PageAsync(IQueryable<WebhookLogRow> rows, int skip, int take)
    {
        var total = await rows.LongCountAsync();
        var page = await Newest(rows).Skip(skip).Take(take).ToListAsync();
        return new PagedModel<WebhookLog>(total, page.ConvertAll(ToLog));
    }

    private static IQueryable<WebhookLogRow> Newest(IQueryable<WebhookLogRow> rows) =>
        rows.OrderByDescending(row => row.Date).ThenByDescending(row => row.Id);

    private static WebhookLog ToLog(WebhookLogRow row) => new()
    {
        Id = row.Id,
        Key = row.Key,
        WebhookKey = row.WebhookKey,
        Url = row.Url,
        StatusCode = row.StatusCode,
        Date = row.Date,
        EventAlias = row.EventAlias,
        RetryCount = row.RetryCount,
        RequestHeaders = row.RequestHeaders,
        RequestBody = row.RequestBody,
        ResponseHeaders = row.ResponseHeaders,
        ResponseBody = row.ResponseBody,
        ExceptionOccured = row.ExceptionOccurred,
        IsSuccessStatusCode = row.IsSuccessStatusCode,
    };
}
