using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Webhooks;

internal sealed class WebhookRepository(ScopeAccessor scopes, TimeProvider timeProvider) : IWebhookRepository
{
    private SiteDbContext Db => scopes.Db;

    private IQueryable<WebhookRow> Rows => Db.Set<WebhookRow>().AsNoTracking();

    public async Task<PagedModel<IWebhook>> GetAllAsync(int skip, int take)
    {
        var total = await Rows.LongCountAsync();
        var page = await Rows.OrderBy(row => row.Id).Skip(skip).Take(take).ToListAsync();
        return new PagedModel<IWebhook>(total, page.Select(ToWebhook));
    }

    public async Task<IWebhook?> GetAsync(Guid key) =>
        await Rows.SingleOrDefaultAsync(row => row.Key == key) is { } row ? ToWebhook(row) : null;

    public Task<PagedModel<IWebhook>> GetByIdsAsync(IEnumerable<Guid> keys)
    {
        var wanted = keys.ToArray();
        return ReadAsync(Rows.Where(row => wanted.Contains(row.Key)));
    }

    /// <summary>Every webhook for an event, disabled ones included: the kernel leaves those out itself.</summary>
    public Task<PagedModel<IWebhook>> GetByAliasAsync(string alias) => ReadAsync(Rows.Where(row => row.Events.Contains(alias)));

    public async Task<IWebhook> CreateAsync(IWebhook webhook)
    {
        webhook.CreateDate = timeProvider.GetUtcNow().UtcDateTime;
        var row = new WebhookRow { Key = webhook.Key, CreateDate = webhook.CreateDate };
        Write(webhook, row);
        Db.Add(row);
        await Db.SaveChangesAsync();
        webhook.Id = row.Id;
        return webhook;
    }

    public async Task UpdateAsync(IWebhook webhook)
    {
        Write(webhook, await Db.Set<WebhookRow>().SingleAsync(row => row.Key == webhook.Key));
        await Db.SaveChangesAsync();
    }

    /// <summary>What is still to be delivered goes along; the log stays until it is cleaned up.</summary>
    public async Task DeleteAsync(IWebhook webhook)
    {
        Db.RemoveRange(await Db.Set<WebhookRow>().Where(row => row.Key == webhook.Key).ToListAsync());
        Db.RemoveRange(await Db.Set<WebhookRequestRow>().Where(row => row.WebhookKey == webhook.Key).ToListAsync());
        await Db.SaveChangesAsync();
    }

    private void Write(IWebhook webhook, WebhookRow row)
    {
        webhook.UpdateDate = timeProvider.GetUtcNow().UtcDateTime;
        row.UpdateDate = webhook.UpdateDate;
        row.Name = webhook.Name;
        row.Description = webhook.Description;
        row.Url = webhook.Url;
        row.Enabled = webhook.Enabled;
        row.Events = [.. webhook.Events];
        row.ContentTypeKeys = [.. webhook.ContentTypeKeys];
        row.Headers = JsonSerializer.Serialize(webhook.Headers);
    }

    private static async Task<PagedModel<IWebhook>> ReadAsync(IQueryable<WebhookRow> rows)
    {
        var found = await rows.OrderBy(row => row.Id).ToListAsync();
        return new PagedModel<IWebhook>(found.Count, found.Select(ToWebhook));
    }

    private static Webhook ToWebhook(WebhookRow row)
    {
        var headers = JsonSerializer.Deserialize<Dictionary<string, string>>(row.Headers);
        var webhook = new Webhook(row.Url, row.Enabled, [.. row.ContentTypeKeys], [.. row.Events], headers)
        {
            Id = row.Id,
            Key = row.Key,
            Name = row.Name,
            Description = row.Description,
            CreateDate = row.CreateDate,
            UpdateDate = row.UpdateDate,
        };
        webhook.ResetDirtyProperties(rememberDirty: false);
        return webhook;
    }
}
