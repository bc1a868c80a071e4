// The kernel keeps a static service provider, so one host runs at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
