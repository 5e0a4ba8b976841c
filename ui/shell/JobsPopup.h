// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtWidgets/QFrame>

#include "common/JobStrip.h"

class QLabel;
class QVBoxLayout;

namespace meterdesk {

/// Ctrl+J: every job as a strip, below the top bar. Closes when something else is clicked.
class JobsPopup final : public QFrame
{
    Q_OBJECT

public:
    explicit JobsPopup(QWidget *parent);

    void setJobs(const QList<JobStatus> &jobs);
    /// Opens with its right upper corner at `corner`, in global coordinates.
    void openAt(const QPoint &corner);

Q_SIGNALS:
    void stopRequested(const QString &jobId);
    void retryFailedRequested(const QString &jobId);

private:
    QVBoxLayout *m_rows;
    QLabel *m_nothing;
    QHash<QString, JobStrip *> m_strips;
};

} // namespace meterdesk
