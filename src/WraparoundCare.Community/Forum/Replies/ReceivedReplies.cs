using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Replies;

/// <summary>
/// Which answers were handled. One is noted in the transaction of what came of it: however often it arrives, on whichever node, that
/// happens once.
/// </summary>
internal sealed class ReceivedReplies(ICoreScopeProvider scopes, ICurrentUnitOfWork work, TimeProvider time)
{
    public const string Table = "forum_received_reply";

    /// <summary>Longer than a mail can be answered.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromDays(120);

    /// <summary>Opens what is noted and done together; nothing of it is there unless it is completed.</summary>
    public ICoreScope Begin() => scopes.CreateCoreScope();

    /// <summary>In the scope of who asks. Whoever handles the same one waits until that is over.</summary>
    /// <returns>Whether nobody has handled it yet.</returns>
    public bool TryNote(Guid reply)
    {
        work.Required.BeginWrite();
        return work.Required.Db.Database.ExecuteSql(
            $"""
            INSERT INTO forum_received_reply (id, received_at) VALUES ({reply}, {time.GetUtcNow().UtcDateTime})
            ON CONFLICT DO NOTHING
            """) == 1;
    }
}

/// <summary>An answer that was handled: nothing of who wrote it or what it said.</summary>
internal sealed class ReceivedReplyRow
{
    /// <summary>Made of its Message-ID and of the token that it came to.</summary>
    public Guid Id { get; set; }

    public DateTime ReceivedAt { get; set; }
}

internal sealed class ReceivedReplyMapping : IEntityTypeConfiguration<ReceivedReplyRow>
{
    public void Configure(EntityTypeBuilder<ReceivedReplyRow> builder)
    {
        builder.ToTable(ReceivedReplies.Table);
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.ReceivedAt);
    }
}
