using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace CampaignSite.RateLimiting;

/// <summary>Counts POSTs by address without keeping an address: by a keyed hash whose key lives in memory for an hour.</summary>
/// <remarks>A bare hash of an IPv4 address is undone in 2³² tries; without the key, and after the hour, it cannot be undone, not even here.</remarks>
internal sealed class RateLimits(TimeProvider time)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly int Policies = Enum.GetValues<RateLimitPolicy>().Length;
    private volatile Window _window = new(time.GetTimestamp());

    /// <summary>Null when the POST may go on, else how long to wait.</summary>
    public TimeSpan? Count(IPAddress? address, RateLimitPolicy policy)
    {
        var window = CurrentWindow();
        var elapsed = time.GetElapsedTime(window.Begun);
        var minute = (int)elapsed.TotalMinutes;
        var counter = window.CounterOf(address);
        lock (counter)
        {
            if (counter.Minute != minute)
            {
                (counter.Minute, counter.InMinute, counter.RefundsInMinute) = (minute, 0, 0);
            }

            ref var count = ref counter.For(policy);
            if (count >= PostLimits.PerHour(policy))
            {
                return Hour - elapsed;
            }

            if (counter.InMinute >= PostLimits.PerMinute)
            {
                return TimeSpan.FromMinutes(minute + 1) - elapsed;
            }

            // The last question, so that an address over its own limit takes nothing from what all share.
            if (!window.TryCountTotal(policy))
            {
                return Hour - elapsed;
            }

            counter.InMinute++;
            count++;
            return null;
        }
    }

    /// <summary>Takes back what <see cref="Count"/> put on the hour's counts.</summary>
    /// <param name="alsoMinute">The minute's count too; in a minute at most as often as there may be POSTs, so that refunds have a limit themselves.</param>
    public void Refund(IPAddress? address, RateLimitPolicy policy, bool alsoMinute = false)
    {
        var window = CurrentWindow();
        var counter = window.CounterOf(address);
        lock (counter)
        {
            // Nought where an hour ended in between.
            ref var count = ref counter.For(policy);
            if (count > 0)
            {
                count--;
                window.RefundTotal(policy);
            }

            if (alsoMinute && counter.InMinute > 0 && counter.RefundsInMinute < PostLimits.PerMinute)
            {
                counter.InMinute--;
                counter.RefundsInMinute++;
            }
        }
    }

    private Window CurrentWindow()
    {
        var window = _window;
        if (time.GetElapsedTime(window.Begun) < Hour)
        {
            return window;
        }

        // Two threads may both begin an hour; the loser's count of one request is no loss.
        return _window = new(time.GetTimestamp());
    }

    private sealed class Window(long begun)
    {
        private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
        private readonly ConcurrentDictionary<long, Counter> _counters = new();
        private readonly Counter _overflow = new();
        private readonly int[] _totals = new int[Policies];
        private int _known;

        public long Begun { get; } = begun;

        public Counter CounterOf(IPAddress? address)
        {
            var key = KeyOf(address);
            if (_counters.TryGetValue(key, out var counter))
            {
                return counter;
            }

            // Full: newcomers share one count until the hour ends. Evicting would let a flood of addresses wash its own counts away.
            // Counted here, because the dictionary's own Count takes all its locks.
            if (Volatile.Read(ref _known) >= PostLimits.Addresses)
            {
                return _overflow;
            }

            Interlocked.Increment(ref _known);
            return _counters.GetOrAdd(key, static _ => new Counter());
        }

        public bool TryCountTotal(RateLimitPolicy policy)
        {
            if (Interlocked.Increment(ref _totals[(int)policy]) <= PostLimits.PerHourInAll(policy))
            {
                return true;
            }

            RefundTotal(policy);
            return false;
        }

        public void RefundTotal(RateLimitPolicy policy) => Interlocked.Decrement(ref _totals[(int)policy]);

        private long KeyOf(IPAddress? address)
        {
            Span<byte> bytes = stackalloc byte[16];
            var length = 0;
            if (address is not null)
            {
                address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
                address.TryWriteBytes(bytes, out length);

                // One household or one phone holds a whole /64.
                length = address.AddressFamily == AddressFamily.InterNetworkV6 ? 8 : length;
            }

            Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
            HMACSHA256.HashData(_key, bytes[..length], hash);
            return BitConverter.ToInt64(hash);
        }
    }

    private sealed class Counter
    {
        private readonly int[] _byPolicy = new int[Policies];

        public int Minute { get; set; }

        public int InMinute { get; set; }

        public int RefundsInMinute { get; set; }

        public ref int For(RateLimitPolicy policy) => ref _byPolicy[(int)policy];
    }
}
