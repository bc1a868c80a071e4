using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Messaging;

internal sealed class CacheInstructionRepository(ScopeAccessor scopes, DatabaseOptions options) : ICacheInstructionRepository
{
    // Any constant will do that the kernel's own locks do not use: they are small and negative.
    private const long OrderLock = 7_266_814;

    private IQueryable<CacheInstructionRow> Rows => scopes.Db.Set<CacheInstructionRow>().AsNoTracking();

    public int CountAll() => Rows.Count();

    public int CountPendingInstructions(int lastId) => Rows.Where(row => row.Id > lastId).Sum(row => row.InstructionCount);

    public int GetMaxId() => Rows.Max(row => (int?)row.Id) ?? 0;

    public bool Exists(int id) => Rows.Any(row => row.Id == id);

    /// <summary>
    /// Adds the instruction as the last one, and wakes the other nodes at the commit. The lock is held until then, so whoever reads
    /// a number has also seen every lower one that will ever be: nobody skips an instruction that was numbered early and committed late.
    /// </summary>
    public void Add(CacheInstruction cacheInstruction)
    {
        FormattableString insert = $"""
            INSERT INTO cache_instruction (stamp, origin, instructions, instruction_count)
            VALUES ({cacheInstruction.UtcStamp}, {cacheInstruction.OriginIdentity}, {cacheInstruction.Instructions},
                {cacheInstruction.InstructionCount})
            """;
        scopes.Db.Database.ExecuteSql(
            options.Provider == DatabaseProvider.PostgreSql ? DatabaseSignal.SentAtCommit(InOrder(insert)) : insert);
    }

    public IEnumerable<CacheInstruction> GetPendingInstructions(int lastId, int maxNumberToRetrieve) =>
    [
        .. Rows.Where(row => row.Id > lastId).OrderBy(row => row.Id).Take(maxNumberToRetrieve).AsEnumerable()
            .Select(row => new CacheInstruction(row.Id, row.Stamp, row.Instructions, row.Origin, row.InstructionCount)),
    ];

    /// <summary>The newest one stays: it tells how far the numbers have come.</summary>
    public void DeleteInstructionsOlderThan(DateTime pruneDate)
    {
        var newest = GetMaxId();
        scopes.Db.Set<CacheInstructionRow>().Where(row => row.Stamp < pruneDate && row.Id < newest).ExecuteDelete();
    }

    private static FormattableString InOrder(FormattableString insert) =>
        FormattableStringFactory.Create($"SELECT pg_advisory_xact_lock({OrderLock});\n{insert.Format}", insert.GetArguments());
}
