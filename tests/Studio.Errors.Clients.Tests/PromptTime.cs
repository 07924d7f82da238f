namespace Clients.Tests;

/// <summary>A clock whose timers are due at once, save those that only limit how long something may take.</summary>
internal sealed class PromptTime : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime == LimitOfReading ? dueTime : TimeSpan.Zero, period);

    // A slow body is given up after it; see docs/clients.md.
    private static readonly TimeSpan LimitOfReading = TimeSpan.FromSeconds(5);
}
