// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "WireMonitor.h"

#include <deque>
#include <map>

namespace meterdesk {

/// The monitor's memory: a ring of records, each read once for whom and what it is.
class WireLog final : public WireMonitor
{
    Q_OBJECT
public:
    static constexpr qsizetype defaultCapacity = 5'000;

    explicit WireLog(qsizetype capacity = defaultCapacity, QObject *parent = nullptr);

    [[nodiscard]] qsizetype capacity() const override { return m_capacity; }
    [[nodiscard]] QList<WireRecord> records(const WireFilter &filter, std::int64_t after = 0) const override;
    [[nodiscard]] QString meaning(const FrameRecord &frame, WireLanguage language) const override;
    void clear() override { m_records.clear(); }

    void record(ConcentratorId concentrator, const QString &link, const FrameRecord &frame);
    /// The frame that just crossed the wire was for this command.
    void assign(bool sent, const QByteArray &bytes, CommandId command);

private:
    const qsizetype m_capacity;
    std::deque<WireRecord> m_records;
    std::map<ConcentratorId, WirePurpose> m_lastAsked; ///< what a bare confirmation confirms
    std::int64_t m_last = 0;
};

} // namespace meterdesk
