using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Sync;

namespace WraparoundCare.Kernel.Persistence.Messaging;

/// <summary>The instructions of all nodes, as this one reads them.</summary>
internal sealed class InstructionInbox(ICoreScopeProvider scopes, ICacheInstructionRepository instructions, InstructionFormat format)
{
    public int LastId() => InScope(instructions.GetMaxId);

    public int FirstId() => InScope(() => instructions.GetPendingInstructions(0, 1).Select(instruction => instruction.Id).FirstOrDefault());

    public int Count(int position) => InScope(() => instructions.CountPendingInstructions(position));

    public IReadOnlyList<CacheInstruction> Read(int position, int count) =>
        InScope(() => instructions.GetPendingInstructions(position, count).ToList());

    /// <summary>What other nodes ask for: this one refreshed its own changes when it made them.</summary>
    public IReadOnlyList<RefreshInstruction> OfOthers(IEnumerable<CacheInstruction> pending) =>
        [.. pending.Where(instruction => instruction.OriginIdentity != format.Origin).SelectMany(format.Read)];

    private T InScope<T>(Func<T> read)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return read();
    }
}
