// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pairing/PairingJob.h"

class QWidget;

namespace meterdesk {

class ActionButton;
class Banner;
class DataTable;
class PageHeader;
class WindowedModel;

/// 下发 and 取消下发 on a page with a table of meters: the buttons in its header for what is ticked, the questions
/// before meters are withdrawn or a slot is taken over, the strip with the progress, and what became of each meter.
class PairingActions final : public QObject
{
    Q_OBJECT
public:
    /// The parts of the page it works in; they must outlive it.
    struct Place
    {
        PageHeader &header;
        DataTable &table; ///< becomes checkable; its rows are meters
        WindowedModel &model;
        Banner &banner;
        QWidget &page;
    };

    PairingActions(PairingService &pairing, const Actor &actor, const Place &place);

    /// Where the progress is shown; the page puts it under its table.
    [[nodiscard]] JobStrip *strip() const { return m_strip; }
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }

    void deliver(const QList<MeterId> &meters, const QSet<MeterId> &overwrite = {});
    void askToWithdraw(const QList<MeterId> &meters);

Q_SIGNALS:
    void message(const QString &text);
    void failed(const meterdesk::Error &error);
    /// All have ended; the records say how.
    void finished();

private:
    [[nodiscard]] QList<MeterId> ticked() const;
    void adapt();
    void showReports(const QList<PairingReport> &reports);
    void offerTakeOver(const QList<PairingReport> &reports);

    Place m_place;
    PairingJob m_job;
    JobStrip *m_strip;
    ActionButton *m_deliver;
    ActionButton *m_withdraw;
};

} // namespace meterdesk
