using WraparoundCare.Kernel.Tests.Durability;
using Xunit.Runner.InProc.SystemConsole;

return args is [PublishStream.Command, ..]
    ? await PublishStream.RunAsync(args[1..])
    : await ConsoleRunner.Run(args);
