using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Kernel.Persistence.Servers;

/// <summary>A node that serves the site, and when it was last heard of.</summary>
internal sealed class ServerRow
{
    public const int AddressMaxLength = 500;
    public const int IdentityMaxLength = 255;

    public int Id { get; set; }

    public string Address { get; set; } = string.Empty;

    public string Identity { get; set; } = string.Empty;

    public DateTime RegisteredDate { get; set; }

    public DateTime AccessedDate { get; set; }

    public bool IsActive { get; set; }

    public bool IsSchedulingPublisher { get; set; }
}

internal sealed class ServerMapping : IEntityTypeConfiguration<ServerRow>
{
    public void Configure(EntityTypeBuilder<ServerRow> builder)
    {
        builder.ToTable("server");
        builder.HasKey(server => server.Id);
        builder.Property(server => server.Address).HasMaxLength(ServerRow.AddressMaxLength);
        builder.Property(server => server.Identity).HasMaxLength(ServerRow.IdentityMaxLength);
        builder.HasIndex(server => server.Identity).IsUnique();
    }
}
