using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Webhooks;

internal sealed class WebhookRequestRepository(ScopeAccessor scopes) : IWebhookRequestRepository
{
    private SiteDbContext Db => scopes.Db;

    public async Task<WebhookRequest> CreateAsync(WebhookRequest webhookRequest)
    {
        var row = new WebhookRequestRow();
        Write(webhookRequest, row);
        Db.Add(row);
        try
        {
            await Db.SaveChangesAsync();
        }
        catch
        {
            // The transaction goes on: what it was to tell of must not fail with the message.
            Db.Entry(row).State = EntityState.Detached;
            throw;
        }

        webhookRequest.Id = row.Id;
        return webhookRequest;
    }

    public async Task<WebhookRequest> UpdateAsync(WebhookRequest webhookRequest)
    {
        Write(webhookRequest, await Db.Set<WebhookRequestRow>().SingleAsync(row => row.Id == webhookRequest.Id));
        await Db.SaveChangesAsync();
        return webhookRequest;
    }

    public async Task DeleteAsync(WebhookRequest webhookRequest)
    {
        Db.RemoveRange(await Db.Set<WebhookRequestRow>().Where(row => row.Id == webhookRequest.Id).ToListAsync());
        await Db.SaveChangesAsync();
    }

    // The kernel's service ends its scope before it awaits this, so everything has to be read by then.
    public Task<IEnumerable<WebhookRequest>> GetAllAsync()
    {
        var rows = Db.Set<WebhookRequestRow>().AsNoTracking().OrderBy(row => row.Id).ToList();
        return Task.FromResult<IEnumerable<WebhookRequest>>(rows.ConvertAll(ToRequest));
    }

    private static void Write(WebhookRequest request, WebhookRequestRow row)
    {
        row.WebhookKey = request.WebhookKey;
        row.EventAlias = request.EventAlias;
        row.RequestObject = request.RequestObject;
        row.RetryCount = request.RetryCount;
    }

    private static WebhookRequest ToRequest(WebhookRequestRow row) => new()
    {
        Id = row.Id,
        WebhookKey = row.WebhookKey,
        EventAlias = row.EventAlias,
        RequestObject = row.RequestObject,
        RetryCount = row.RetryCount,
    };
}
