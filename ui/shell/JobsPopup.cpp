// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/JobsPopup.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

JobsPopup::JobsPopup(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_rows(new QVBoxLayout(this))
    , m_nothing(new QLabel(tr("No job is running."), this))
{
    setObjectName(u"jobsPopup"_s);
    setAccessibleName(tr("Jobs"));
    makeCard(this);
    m_rows->setContentsMargins(4, 4, 4, 4);
    m_rows->setSpacing(0);
    m_nothing->setMargin(12);
    setTextStyle(m_nothing, TextStyle::Body, Token::Text2);
    m_rows->addWidget(m_nothing);
}

void JobsPopup::setJobs(const QList<JobStatus> &jobs)
{
    QSet<QString> known;
    for (const JobStatus &job : jobs) {
        known.insert(job.id);
        JobStrip *&strip = m_strips[job.id];
        if (!strip) {
            strip = new JobStrip(this);
            strip->setObjectName(u"job_"_s + job.id);
            connect(strip, &JobStrip::stopRequested, this, &JobsPopup::stopRequested);
            connect(strip, &JobStrip::retryFailedRequested, this, &JobsPopup::retryFailedRequested);
            m_rows->addWidget(strip);
        }
        strip->setJob(job);
    }
    for (auto it = m_strips.begin(); it != m_strips.end();) {
        if (known.contains(it.key())) {
            ++it;
            continue;
        }
        it.value()->hide();
        it.value()->deleteLater();
        it = m_strips.erase(it);
    }
    m_nothing->setVisible(jobs.isEmpty());
    adjustSize();
}

void JobsPopup::openAt(const QPoint &corner)
{
    setFixedWidth(Theme::instance().scaled(460));
    adjustSize();
    move(corner - QPoint(width(), 0));
    show();
}

} // namespace meterdesk
