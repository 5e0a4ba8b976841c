// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AccountStatement.h"
#include "MeterGateway.h"
#include "common/Card.h"

#include <functional>

class QLabel;
class QPlainTextEdit;

namespace meterdesk {

class ActionButton;
class FigureTable;

/// One line of a statement unfolded: a charge to its two readings, the prices and the remainder, and the frames the
/// closing reading came from; money to who gave it and who agreed.
class EntryCard final : public QWidget
{
    Q_OBJECT
public:
    explicit EntryCard(QWidget *parent = nullptr);

    void showNothing();
    void showEntry(const ExplainedEntry &entry);
    /// A bill of 0.00, which has no entry.
    void showBill(const BillDetails &bill);
    /// The bytes of the reading in hand, each with its meaning.
    void showFrames(const QList<FrameRecord> &frames, const std::function<QString(const FrameRecord &)> &meaning);

Q_SIGNALS:
    void framesRequested(meterdesk::ReadingId reading);

private:
    void begin(const QString &title, const QString &context);
    void unfold(const BillDetails &bill);
    void unfold(const CorrectionDetails &correction);

    Card *m_card;
    QLabel *m_facts;
    FigureTable *m_lines;
    QLabel *m_proof;
    ActionButton *m_frames;
    QPlainTextEdit *m_bytes;
    ReadingId m_reading;
};

/// "Exact 2.5680 + carried in 0.0000 − carried out −0.0020 = 2.57".
[[nodiscard]] QString roundingProof(ExactAmount exact, ExactAmount carriedIn, ExactAmount carriedOut, Money charge);

} // namespace meterdesk
