// SPDX-License-Identifier: GPL-3.0-or-later
#include "gdw1376/CurrentValues.h"

namespace meterdesk::gdw1376 {

using wire::ByteView;

namespace {

/// Fixed fields one after another; the first fault is kept and the rest left empty.
class FieldReader
{
public:
    explicit FieldReader(ByteView bytes)
        : m_rest(bytes)
    { }

    void read(std::optional<wire::WireTime> &time) { keep(parseTimeA15(next(minuteTimeSize)), time); }
    template <typename Number>
    void read(NumberFormat format, std::optional<Number> &number)
    {
        keep(parseNumber(format, next(static_cast<std::size_t>(format.bytes))), number);
    }
    template <typename Number, std::size_t Count>
    void read(NumberFormat format, std::array<std::optional<Number>, Count> &row)
    {
        for (auto &number : row)
            read(format, number);
    }
    [[nodiscard]] const wire::WireResult<void> &result() const { return m_result; }

private:
    ByteView next(std::size_t size)
    {
        const ByteView bytes = m_rest.first(size);
        m_rest = m_rest.subspan(size);
        return bytes;
    }
    template <typename Parsed, typename Field>
    void keep(const Value<Parsed> &parsed, std::optional<Field> &field)
    {
        if (!parsed) {
            if (m_result)
                m_result = std::unexpected(parsed.error());
        } else if (*parsed) {
            field = static_cast<Field>(**parsed);
        }
    }

    ByteView m_rest;
    wire::WireResult<void> m_result;
};

class FieldWriter
{
public:
    explicit FieldWriter(QByteArray &to)
        : m_to(to)
    { }

    void write(const std::optional<wire::WireTime> &time) { keep(appendTimeA15(m_to, time)); }
    template <typename Number>
    void write(NumberFormat format, const std::optional<Number> &number)
    {
        keep(appendNumber(m_to, format, number ? std::optional<std::int64_t>(*number) : std::nullopt));
    }
    template <typename Number, std::size_t Count>
    void write(NumberFormat format, const std::array<std::optional<Number>, Count> &row)
    {
        for (const auto &number : row)
            write(format, number);
    }
    [[nodiscard]] const wire::WireResult<void> &result() const { return m_result; }

private:
    void keep(const wire::WireResult<void> &written)
    {
        if (m_result && !written)
            m_result = written;
    }

    QByteArray &m_to;
    wire::WireResult<void> m_result;
};

/// Names each field once, for reading and writing.
template <typename Fields, typename Values>
void passPhaseValues(Values &values, const Fields &field)
{
    field(format::a9, values.activePower);
    field(format::a9, values.reactivePower);
    field(format::a5, values.powerFactor);
    field(format::a7, values.voltage);
    field(format::a25, values.current);
    field(format::a9, values.apparentPower);
}

template <typename Fields, typename State>
void passPurchase(State &state, const Fields &field)
{
    field(format::a8, state.purchases);
    field(format::a14, state.remainingMoney);
    field(format::a14, state.boughtMoney);
    field(format::a11, state.remainingEnergy);
    field(format::a11, state.overdraftEnergy);
    field(format::a11, state.boughtEnergy);
    field(format::a11, state.creditLimit);
    field(format::a11, state.alarmEnergy);
    field(format::a11, state.faultEnergy);
}

} // namespace

wire::WireResult<PhaseValues> PhaseValues::take(UnitReader &reader)
{
    const auto body = reader.take(size);
    if (!body)
        return std::unexpected(body.error());
    PhaseValues values;
    FieldReader fields(*body);
    fields.read(values.readAt);
    passPhaseValues(values, [&](NumberFormat format, auto &row) { fields.read(format, row); });
    if (!fields.result())
        return std::unexpected(fields.result().error());
    return values;
}

wire::WireResult<void> PhaseValues::appendTo(QByteArray &body) const
{
    FieldWriter fields(body);
    fields.write(readAt);
    passPhaseValues(*this, [&](NumberFormat format, const auto &row) { fields.write(format, row); });
    return fields.result();
}

wire::WireResult<PurchaseState> PurchaseState::take(UnitReader &reader)
{
    const auto body = reader.take(size);
    if (!body)
        return std::unexpected(body.error());
    PurchaseState state;
    FieldReader fields(*body);
    fields.read(state.readAt);
    passPurchase(state, [&](NumberFormat format, auto &number) { fields.read(format, number); });
    if (!fields.result())
        return std::unexpected(fields.result().error());
    return state;
}

wire::WireResult<void> PurchaseState::appendTo(QByteArray &body) const
{
    FieldWriter fields(body);
    fields.write(readAt);
    passPurchase(*this, [&](NumberFormat format, const auto &number) { fields.write(format, number); });
    return fields.result();
}

wire::WireResult<Frame> currentQuery(
    const RequestHead &head, int function, std::span<const int> points, Grouping grouping)
{
    Frame frame = queryFrame(head, Afn::Current);
    UnitWriter writer(frame.data, grouping);
    for (const int point : points) {
        if (const auto added = writer.add({point, function}); !added)
            return std::unexpected(added.error());
    }
    return frame;
}

} // namespace meterdesk::gdw1376
