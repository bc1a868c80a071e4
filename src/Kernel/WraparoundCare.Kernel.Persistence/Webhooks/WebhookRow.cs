using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Kernel.Persistence.Webhooks;

/// <summary>An address that wants to be told of events.</summary>
internal sealed class WebhookRow
{
    public const int NameMaxLength = 255;

    public int Id { get; set; }

    public Guid Key { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    public string Url { get; set; } = string.Empty;

    public bool Enabled { get; set; }

    /// <summary>The aliases of the events.</summary>
    public List<string> Events { get; set; } = [];

    /// <summary>The content types that it is about; none means all.</summary>
    public List<Guid> ContentTypeKeys { get; set; } = [];

    /// <summary>Headers to send along, as a JSON object.</summary>
    public string Headers { get; set; } = "{}";

    public DateTime CreateDate { get; set; }

    public DateTime UpdateDate { get; set; }
}

internal sealed class WebhookMapping : IEntityTypeConfiguration<WebhookRow>
{
    public void Configure(EntityTypeBuilder<WebhookRow> builder)
    {
        builder.ToTable("webhook");
        builder.HasKey(webhook => webhook.Id);
        builder.Property(webhook => webhook.Name).HasMaxLength(WebhookRow.NameMaxLength);
        builder.HasIndex(webhook => webhook.Key).IsUnique();
    }
}
