using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Foundation.Mail;

/// <summary>A mail that waits. Who it is to and what it says is readable for the site only, and goes as soon as it is sent.</summary>
internal sealed class MailRow
{
    public Guid Id { get; set; }

    public required string Kind { get; set; }

    public required string AddressHash { get; set; }

    public required byte[] Content { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>When to send it; for whoever sends it now, until when it is theirs.</summary>
    public DateTime DueAt { get; set; }

    /// <summary>How often sending was begun.</summary>
    public int Attempts { get; set; }
}

/// <summary>A mail that is not tried again.</summary>
internal sealed class DeadMailRow
{
    public const int FailureMaxLength = 60;

    public Guid Id { get; set; }

    public required string Kind { get; set; }

    public required string AddressHash { get; set; }

    /// <summary>Null when it would not arrive the next time either.</summary>
    public byte[]? Content { get; set; }

    /// <summary>Why: the code of the server's answer or the name of an exception.</summary>
    public required string Failure { get; set; }

    public DateTime DiedAt { get; set; }
}

/// <summary>An address that no mail reaches, as a hash.</summary>
internal sealed class UndeliverableAddressRow
{
    public required string AddressHash { get; set; }

    public DateTime FoundAt { get; set; }
}

/// <summary>What somebody does not want to get any more.</summary>
internal sealed class MailUnsubscriptionRow
{
    public required string AddressHash { get; set; }

    public required string Kind { get; set; }

    public DateTime EndedAt { get; set; }
}

/// <summary>The key of the hashes, encrypted with the keys of the site.</summary>
internal sealed class MailKeyRow
{
    /// <summary>There is one row.</summary>
    public const int OnlyId = 1;

    public int Id { get; set; }

    public required byte[] Value { get; set; }
}

internal sealed class MailEntityModel : IEntityModel
{
    public void Configure(ModelBuilder modelBuilder) => modelBuilder
        .ApplyConfiguration(new MailMapping())
        .ApplyConfiguration(new DeadMailMapping())
        .ApplyConfiguration(new UndeliverableAddressMapping())
        .ApplyConfiguration(new MailUnsubscriptionMapping())
        .ApplyConfiguration(new MailKeyMapping())
        .ApplyConfiguration(new MailboxPauseMapping());
}

internal sealed class MailMapping : IEntityTypeConfiguration<MailRow>
{
    public void Configure(EntityTypeBuilder<MailRow> builder)
    {
        builder.ToTable("mail");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Kind).HasMaxLength(MailKind.NameMaxLength);
        builder.Property(row => row.AddressHash).HasMaxLength(MailHashes.Length);
        builder.HasIndex(row => row.DueAt);
        builder.HasIndex(row => row.CreatedAt);
        builder.HasIndex(row => row.AddressHash);
    }
}

internal sealed class DeadMailMapping : IEntityTypeConfiguration<DeadMailRow>
{
    public void Configure(EntityTypeBuilder<DeadMailRow> builder)
    {
        builder.ToTable("dead_mail");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Kind).HasMaxLength(MailKind.NameMaxLength);
        builder.Property(row => row.AddressHash).HasMaxLength(MailHashes.Length);
        builder.Property(row => row.Failure).HasMaxLength(DeadMailRow.FailureMaxLength);
        builder.HasIndex(row => row.DiedAt);
        builder.HasIndex(row => row.AddressHash);
    }
}

internal sealed class UndeliverableAddressMapping : IEntityTypeConfiguration<UndeliverableAddressRow>
{
    public void Configure(EntityTypeBuilder<UndeliverableAddressRow> builder)
    {
        builder.ToTable("undeliverable_address");
        builder.HasKey(row => row.AddressHash);
        builder.Property(row => row.AddressHash).HasMaxLength(MailHashes.Length);
        builder.HasIndex(row => row.FoundAt);
    }
}

internal sealed class MailUnsubscriptionMapping : IEntityTypeConfiguration<MailUnsubscriptionRow>
{
    public void Configure(EntityTypeBuilder<MailUnsubscriptionRow> builder)
    {
        builder.ToTable("mail_unsubscription");
        builder.HasKey(row => new { row.AddressHash, row.Kind });
        builder.Property(row => row.AddressHash).HasMaxLength(MailHashes.Length);
        builder.Property(row => row.Kind).HasMaxLength(MailKind.NameMaxLength);
    }
}

internal sealed class MailKeyMapping : IEntityTypeConfiguration<MailKeyRow>
{
    public void Configure(EntityTypeBuilder<MailKeyRow> builder)
    {
        builder.ToTable("mail_key");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
    }
}
