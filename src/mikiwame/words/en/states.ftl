open = Anyone may sit
de_facto_course = In practice only those who took the course may sit
course_required = A completed course is required
experience = Work experience is required
home = At home
everywhere = Exam halls in every prefecture
unlimited = No time limit
