using WraparoundCare.Durability.Tests;
using WraparoundCare.Durability.Tests.SiteNodes;
using Xunit.Runner.InProc.SystemConsole;

return args switch
{
    [PublishStream.Command, ..] => await PublishStream.RunAsync(args[1..]),
    [NodeProgram.Command, ..] => await NodeProgram.RunAsync(args[1..]),
    _ => await ConsoleRunner.Run(args),
};
