using Academy.Architecture.Tests.Reading;

namespace Academy.Architecture.Tests.Rules;

/// <summary>The kernel stays small enough to be read in one sitting; what does not fit belongs to a module.</summary>
public sealed class KernelSizeRule
{
    private const int Limit = 500;

    [Fact]
    public void Kernel_AsItIs_IsSmall() => Assert.InRange(Lines(Repository.In("src/Academy.Modularity", ".cs")), 1, Limit - 1);

    [Fact]
    public void Lines_OfSamples_AreCountedOverAllFiles() => Assert.Equal(
        Limit, Lines([SourceFile.Sample("a.cs", string.Concat(Enumerable.Repeat("x\n", Limit - 1))), SourceFile.Sample("b.cs", "y\n")]));

    private static int Lines(IEnumerable<SourceFile> files) => files.Sum(file => file.Text.Count(c => c == '\n'));
}
