using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Kernel.Persistence.Webhooks;

/// <summary>A message to a webhook that has not been delivered yet.</summary>
internal sealed class WebhookRequestRow
{
    public int Id { get; set; }

    public Guid WebhookKey { get; set; }

    public string EventAlias { get; set; } = string.Empty;

    public string? RequestObject { get; set; }

    public int RetryCount { get; set; }
}

internal sealed class WebhookRequestMapping : IEntityTypeConfiguration<WebhookRequestRow>
{
    public void Configure(EntityTypeBuilder<WebhookRequestRow> builder)
    {
        builder.ToTable("webhook_request");
        builder.HasKey(request => request.Id);
        builder.Property(request => request.EventAlias).HasMaxLength(WebhookRow.NameMaxLength);
        builder.HasIndex(request => request.WebhookKey);
    }
}
