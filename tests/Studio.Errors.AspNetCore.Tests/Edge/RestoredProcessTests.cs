using System.Reflection;

namespace Studio.Errors.AspNetCore.Tests.Edge;

/// <summary>A process that is restored from a snapshot twice doesn't give the same ids twice.</summary>
public sealed class RestoredProcessTests
{
    private static readonly Type Supply = typeof(ErrorResult).Assembly.GetType("Studio.Errors.AspNetCore.RandomSupply", throwOnError: true)!;
    private static readonly Func<ulong> Take = Supply.GetMethod("Take")!.CreateDelegate<Func<ulong>>();

    [Fact]
    public void Copies_of_a_process_part()
    {
        Take();
        var (supply, left) = (Field("supply"), Field("left"));
        var (bytes, count) = ((byte[])((byte[])supply.GetValue(null)!).Clone(), left.GetValue(null));
        var ids = new HashSet<ulong>();
        for (var copy = 0; copy < 100; copy++)
        {
            supply.SetValue(null, bytes.Clone());
            left.SetValue(null, count);
            Assert.True(ids.Add(Take()));

            // Two copies never run at the same tick of the clock.
            for (var now = DateTime.UtcNow; DateTime.UtcNow == now;)
            {
                Thread.SpinWait(1);
            }
        }
    }

    private static FieldInfo Field(string name) => Supply.GetField(name, BindingFlags.NonPublic | BindingFlags.Static)!;
}
