using Microsoft.Extensions.Logging;

namespace WraparoundCare.Kernel.Website.Packaging.Importing;

/// <summary>Tells how far a long step is: a line for each tenth, and no more than one for ten things.</summary>
internal sealed class ImportProgress(ILogger logger, string what, int total)
{
    private const int MinStep = 10;
    private int _done;
    private int _told;

    public void Advance(int count)
    {
        _done += count;
        if (_done > _told && (_done >= total || _done - _told >= Math.Max(total / 10, MinStep)))
        {
            _told = _done;
            logger.LogInformation("{Done} of {Total} {What}", _done, total, what);
        }
    }
}
