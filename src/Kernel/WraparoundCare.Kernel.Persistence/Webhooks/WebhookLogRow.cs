using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Kernel.Persistence.Webhooks;

/// <summary>What became of one attempt to deliver a message.</summary>
internal sealed class WebhookLogRow
{
    public const int StatusMaxLength = 100;

    public int Id { get; set; }

    public Guid Key { get; set; }

    public Guid WebhookKey { get; set; }

    public string Url { get; set; } = string.Empty;

    public string StatusCode { get; set; } = string.Empty;

    public DateTime Date { get; set; }

    public string EventAlias { get; set; } = string.Empty;

    public int RetryCount { get; set; }

    public string RequestHeaders { get; set; } = string.Empty;

    public string? RequestBody { get; set; }

    public string ResponseHeaders { get; set; } = string.Empty;

    public string ResponseBody { get; set; } = string.Empty;

    public bool ExceptionOccurred { get; set; }

    public bool IsSuccessStatusCode { get; set; }
}

internal sealed class WebhookLogMapping : IEntityTypeConfiguration<WebhookLogRow>
{
    public void Configure(EntityTypeBuilder<WebhookLogRow> builder)
    {
        builder.ToTable("webhook_log");
        builder.HasKey(log => log.Id);
        builder.Property(log => log.StatusCode).HasMaxLength(WebhookLogRow.StatusMaxLength);
        builder.Property(log => log.EventAlias).HasMaxLength(WebhookRow.NameMaxLength);
        builder.HasIndex(log => log.WebhookKey);
        builder.HasIndex(log => log.Date);
    }
}
